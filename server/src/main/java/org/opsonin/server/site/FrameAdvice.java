package org.opsonin.server.site;

import jakarta.servlet.http.HttpServletRequest;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.navigator.SoftwareVersion;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page its [Frame] under the name `site`.
@ControllerAdvice
class FrameAdvice {

  private final Knowledge knowledge;
  private final Assets assets;
  private final MessageSource words;

  FrameAdvice(Knowledge knowledge, Assets assets, MessageSource words) {
    this.knowledge = knowledge;
    this.assets = assets;
    this.words = words;
  }

  @ModelAttribute("site")
  Frame frame(HttpServletRequest request) {
    String path = Languages.asked(request);
    Language language = Language.ofPath(path).orElseGet(() -> Languages.of(request));
    String below =
        Language.ofPath(path).isPresent() ? path.substring(language.code().length() + 1) : "";
    return new Frame(
        language,
        below,
        ChosenLanguage.question(request),
        SoftwareVersion.current(),
        knowledge.version(),
        knowledge.asOf(),
        assets.address(),
        words);
  }
}
