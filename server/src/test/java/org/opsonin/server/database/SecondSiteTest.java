package org.opsonin.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondSiteTest {

  @Test
  void isRefusedAndTheFirstGoesOnWriting(@TempDir Path data) throws Exception {
    try (SiteProcess first = SiteProcess.start(data)) {
      ProcessHandle database = SiteProcess.postgres(data).orElseThrow();
      assertThat(first.write()).isEqualTo(200);

      for (int i = 0; i < 2; i++) {
        try (SiteProcess second = SiteProcess.begin(data, Map.of())) {
          assertThat(second.exit()).isEqualTo(1);
          assertThat(second.output())
              .startsWith("opsonin: DB-001 " + data)
              .contains("process " + first.process().pid(), "--data", "docs/problems/DB-001.md")
              .hasLineCount(2);
        }
      }
      assertThat(first.write()).isEqualTo(200);
      assertThat(SiteProcess.postgres(data)).contains(database);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("site.lock"))))
          .isEqualTo("rw-------");

      assertThat(first.stop()).as("a clean stop").isTrue();
      assertThat(database.isAlive()).as("the database ends with its site").isFalse();
    }
    try (SiteProcess next = SiteProcess.start(data)) {
      assertThat(next.write()).isEqualTo(200);
    }
  }

  @Test
  void leavesNothingBehindWhereThePortIsTaken(@TempDir Path parent) throws Exception {
    Path data = parent.resolve("data");
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      try (SiteProcess site =
          SiteProcess.begin(data, Map.of(), "--port", Integer.toString(taken.getLocalPort()))) {
        assertThat(site.exit()).isEqualTo(1);
        assertThat(site.output()).startsWith("opsonin: SITE-001 ").contains("--port");
      }
    }
    assertThat(data).doesNotExist();
  }

  @Test
  void saysInTwoLinesWhyADatabaseCannotBeUsed(@TempDir Path data) throws Exception {
    Path cluster = Files.createDirectories(data.resolve("database/cluster"));
    Files.writeString(data.resolve("database/ready"), "17\n");
    Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
    try (SiteProcess site = SiteProcess.begin(data, Map.of())) {
      assertThat(site.exit()).isEqualTo(1);
      assertThat(site.output()).startsWith("opsonin: DB-004 " + cluster).hasLineCount(2);
    }
  }

  @Test
  void stoppedWhileItStartsItLeavesNothingBehind(@TempDir Path data) throws Exception {
    try (SiteProcess site = SiteProcess.begin(data, Map.of())) {
      while (SiteProcess.postgres(data).isEmpty() && site.process().isAlive()) {
        Thread.sleep(5);
      }
      assertThat(site.stop()).isTrue();
      assertThat(SiteProcess.postgres(data)).isEmpty();
      assertThat(site.output()).doesNotContain("bug");
    }
    try (SiteProcess next = SiteProcess.start(data)) {
      assertThat(next.write()).isEqualTo(200);
    }
  }
}
