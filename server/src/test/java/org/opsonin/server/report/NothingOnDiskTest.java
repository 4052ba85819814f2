package org.opsonin.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = RunningSite.Slice.class,
    properties = RunningSite.NO_DATABASE,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NothingOnDiskTest {

  @TempDir private static Path folder = Path.of("target");

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void place(DynamicPropertyRegistry registry) {
    registry.add("server.tomcat.basedir", () -> folder.toString());
  }

  @Test
  void noPartOfAChartTouchesTheDiskWhileItIsRead() throws IOException {
    var site = new RunningSite(port);
    byte[] small = Files.readAllBytes(RunningSite.MELANOMA);
    byte[] large =
        (Files.readString(RunningSite.MELANOMA) + " ".repeat(20 << 20))
            .getBytes(StandardCharsets.UTF_8);
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      watch(watch, folder);
      Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
      temporary.register(watch, StandardWatchEventKinds.ENTRY_CREATE);

      assertThat(site.post("/en/report", small, Map.of()).statusCode()).isEqualTo(200);
      assertThat(site.post("/en/report", large, Map.of()).statusCode()).isEqualTo(200);

      assertThat(written(watch)).isEmpty();
    }
  }

  private static void watch(WatchService watch, Path below) throws IOException {
    try (Stream<Path> folders = Files.walk(below).filter(Files::isDirectory)) {
      for (Path one : folders.toList()) {
        one.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      }
    }
  }

  /// Names Tomcat or Java would give to what they write; others share the folder.
  private static List<String> written(WatchService watch) {
    var names = new ArrayList<String>();
    for (var key = watch.poll(); key != null; key = watch.poll()) {
      boolean isOurs = !key.watchable().equals(Path.of(System.getProperty("java.io.tmpdir")));
      key.pollEvents().stream()
          .map(event -> String.valueOf(event.context()))
          .filter(name -> isOurs || name.startsWith("upload_"))
          .forEach(names::add);
    }
    return names;
  }
}
