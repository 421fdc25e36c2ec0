package org.clawarehouse.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.clawarehouse.report.Ink;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.sql.ProgramFiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands that only read have in common. */
final class ReadOptions {

    /** Reads something and prints it. */
    interface Reading {
        /** Prints to standard output, which is UTF-8 whatever the machine's locale. */
        void print(Connection connection, PrintStream out) throws SQLException, IOException;
    }

    @Mixin
    private DatabaseOptions database;

    @Option(names = "--json", description = "Prints one JSON object.")
    boolean json;

    @Option(names = "--authority", paramLabel = "CODE", description = "Nine-character code (default: the one of jobs/authority.yml).")
    private String authority;

    /** Leaves standard output open: a command that is stopped still has to say so there. */
    int read(Reading reading) throws SQLException, IOException {
        PrintStream out = standardOutput();
        try (Warehouse warehouse = Warehouse.open(database, ProgramFiles.locate());
                Connection connection = warehouse.dataSource().getConnection()) {
            StopRequest.onRequest(warehouse::cancel);
            reading.print(connection, out);
        } catch (SQLException | RuntimeException e) {
            StopRequest.check();
            throw e;
        } finally {
            out.flush();
        }
        return ExitCode.DONE.code();
    }

    String authority() {
        return authority == null ? Settings.read(ProgramFiles.locate()).authorityCode() : authority;
    }

    static Ink ink() {
        return Ink.of(Console.ofProcess().isTerminal());
    }

    static PrintStream standardOutput() {
        return new PrintStream(System.out, false, StandardCharsets.UTF_8);
    }
}
