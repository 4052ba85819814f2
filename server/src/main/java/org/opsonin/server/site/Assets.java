package org.opsonin.server.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Styles, scripts, fonts and pictures: kept by browsers for a year under an address that changes
/// with their content.
///
/// @param version a hash over all of them
public record Assets(String version) {

  private static final String[] PLACES = {
    "classpath:/static/assets/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/"
  };

  /// Where they are.
  public String address() {
    return "/assets/" + version;
  }

  static Assets ofClassPath() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:/static/assets/**/*.*");
      Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
      for (Resource file : files) {
        digest.update(file.getContentAsByteArray());
      }
      return new Assets(HexFormat.of().formatHex(digest.digest()).substring(0, 12));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the assets", unreadable);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every JDK has SHA-256", never);
    }
  }

  /// Serves them.
  @Configuration(proxyBeanMethods = false)
  static class Serving implements WebMvcConfigurer {

    @Bean
    Assets assets() {
      return ofClassPath();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
      registry
          .addResourceHandler("/assets/**")
          .addResourceLocations(PLACES)
          .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
          .resourceChain(true)
          .addResolver(
              new VersionResourceResolver()
                  .addFixedVersionStrategy(ofClassPath().version(), "/**"));
    }
  }
}
