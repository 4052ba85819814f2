package org.opsonin.server.infobutton;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.server.site.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `GET /infobutton`: a code in, pages out. No patient data belongs into it and none is kept.
@Controller
class InfobuttonDoor {

  private static final int LONGEST = 200;
  private static final String CODE = "mainSearchCriteria.v.c";
  private static final String SYSTEM = "mainSearchCriteria.v.cs";
  private static final String LANGUAGE = "informationRecipient.languageCode.c";
  private static final List<String> ECHOED =
      List.of(
          CODE,
          SYSTEM,
          "mainSearchCriteria.v.dn",
          "taskContext.c.c",
          "informationRecipient",
          LANGUAGE);

  private final CodePages pages;
  private final Knowledge knowledge;

  InfobuttonDoor(CodePages pages, Knowledge knowledge) {
    this.pages = pages;
    this.knowledge = knowledge;
  }

  @GetMapping("/infobutton")
  ResponseEntity<Object> answer(HttpServletRequest request) {
    for (String name : ECHOED) {
      if (!isReadable(text(request, name))) {
        return refused("INFO-003", name, "at most 200 characters, no control characters");
      }
    }
    String code = text(request, CODE).strip();
    if (code.isEmpty()) {
      return refused("INFO-001", CODE, "a code");
    }
    Optional<CodeSystem> system = CodeSystem.of(text(request, SYSTEM).strip());
    if (system.isEmpty()) {
      return refused(
          "INFO-002",
          SYSTEM,
          "SNOMED CT, ICD-10-CM, RxNorm, LOINC or NCIt, by identifier or address");
    }
    boolean json;
    String type = text(request, "knowledgeResponseType");
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    if (type.isEmpty()) {
      json = accept.contains("json");
    } else if (type.equals("application/json")) {
      json = true;
    } else if (List.of("text/xml", "application/xml", "application/atom+xml").contains(type)) {
      json = false;
    } else {
      return refused("INFO-004", "knowledgeResponseType", "text/xml or application/json");
    }
    Feed feed = feed(request, system.get(), code);
    var answer = ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofHours(12)));
    return json
        ? answer.contentType(MediaType.APPLICATION_JSON).body(feed.json())
        : answer
            .contentType(MediaType.valueOf("application/atom+xml;charset=UTF-8"))
            .body(feed.atom());
  }

  private Feed feed(HttpServletRequest request, CodeSystem system, String code) {
    String wish = text(request, LANGUAGE);
    Language language =
        Language.of(wish.length() >= 2 ? wish.substring(0, 2) : wish).orElse(Language.EN);
    List<CodePages.Target> found = pages.find(system, code, language);
    var asked = new LinkedHashMap<String, String>();
    for (String name : ECHOED) {
      String value = text(request, name);
      if (!value.isEmpty()) {
        asked.put(name, value);
      }
    }
    String written =
        found.stream().map(CodePages.Target::language).distinct().sorted().toList().toString();
    asked.put("language-of-pages", written.substring(1, written.length() - 1));
    String root =
        request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    return new Feed(root, asked, knowledge.asOf(), found);
  }

  private static String text(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  private static boolean isReadable(String text) {
    return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
  }

  private static ResponseEntity<Object> refused(String code, String place, String expected) {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", "Bad Request");
    problem.put("status", HttpStatus.BAD_REQUEST.value());
    problem.put("code", code);
    problem.put("place", place);
    problem.put("expected", expected);
    return ResponseEntity.badRequest()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
