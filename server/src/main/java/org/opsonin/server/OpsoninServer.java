package org.opsonin.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class OpsoninServer {
  public static void main(String[] args) {
    SpringApplication.run(OpsoninServer.class, args);
  }
}
