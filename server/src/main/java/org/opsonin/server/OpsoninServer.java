package org.opsonin.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine;

/// The site on this machine: `opsonin serve`.
@SpringBootApplication(proxyBeanMethods = false)
@Modulithic(systemName = "Opsonin", sharedModules = "site")
public class OpsoninServer {

  /// Starts the site.
  ///
  /// @param args the options of `serve`; `--help` lists them
  public static void main(String[] args) {
    int exit = new CommandLine(new ServeCommand()).execute(args);
    // 0: the server runs on until it is told to stop
    if (exit != 0) {
      System.exit(exit);
    }
  }
}
