package org.clawarehouse.job;

import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Option;

/** Where the database is: options of the command line before the environment. */
final class DatabaseOptions {

    @Option(names = "--database-url", paramLabel = "URL", defaultValue = "${env:CLA_DATABASE_URL}",
            description = "JDBC address of a PostgreSQL 17 or newer (CLA_DATABASE_URL; user and password in "
                    + "CLA_DATABASE_USER and CLA_DATABASE_PASSWORD). Without it: the embedded PostgreSQL.")
    private String url;

    @Option(names = "--home", paramLabel = "DIR", defaultValue = "${env:CLA_HOME:-.warehouse}",
            description = "Directory of the embedded PostgreSQL (CLA_HOME; default: .warehouse).")
    private Path home;

    static DatabaseOptions of(String url) {
        DatabaseOptions options = new DatabaseOptions();
        options.url = url;
        return options;
    }

    Optional<String> url() {
        return Optional.ofNullable(url).filter(u -> !u.isBlank());
    }

    Path home() {
        return home;
    }

    String user() {
        return System.getenv("CLA_DATABASE_USER");
    }

    String password() {
        return System.getenv("CLA_DATABASE_PASSWORD");
    }
}
