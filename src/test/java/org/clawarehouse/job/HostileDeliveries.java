package org.clawarehouse.job;

import static org.clawarehouse.job.SmallInbox.EPISODES;
import static org.clawarehouse.job.SmallInbox.HEADER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clawarehouse.extract.HostileWorkbooks;

/** Deliveries that mean harm: workbooks, texts in cells, names, and things that are no files. */
final class HostileDeliveries {

    private static final List<String> NAMES = List.of("-rf.csv", "\u202Evsc.exe.csv", "two\nlines.csv", "x".repeat(246) + ".csv",
            "epi\u0007so\u001B[2Jdes.csv", "'; drop table stage.episodes; --.csv", "$(reboot).csv", "CON.csv", " .csv");

    private static final Map<String, String> CELLS = Map.of(
            "a formula", "=HYPERLINK(\"\"http://localhost/KANARI\"\")",
            "a command", "@SUM(1+1)*cmd|' /C calc'!A0",
            "a statement", "'; drop table mart.fact_indicator cascade; --",
            "a terminal's escape", "\u001B[2J\u001B]0;KANARI\u0007",
            "a log line of its own", "KANARI\r\nStopped: done (exit 0)",
            "letters that turn the line around", "\u202EKANARI\u2066",
            "a format", "%n%s%x {} ${jndi:ldap://localhost/KANARI}");

    private final FileFaults files;

    HostileDeliveries(FileFaults files) {
        this.files = files;
    }

    void all() throws Exception {
        workbooks();
        cells();
        names();
        noFiles();
    }

    private void workbooks() throws Exception {
        for (Map.Entry<String, byte[]> each : HostileWorkbooks.hostile().entrySet()) {
            files.refused("hostile workbooks", each.getKey(), Set.of(14), inbox -> inbox.put("finance/ledger.xlsx", each.getValue()));
        }
        for (Map.Entry<String, byte[]> each : HostileWorkbooks.unusable().entrySet()) {
            files.refused("hostile workbooks", each.getKey(), Set.of(11), inbox -> inbox.put("finance/ledger.xlsx", each.getValue()));
        }
        files.harmless("hostile workbooks", "a link to another workbook",
                inbox -> inbox.put("finance/other.xlsx", HostileWorkbooks.withExternalLink()));
    }

    /** In the one cell of a child that no figure reads. */
    private void cells() throws Exception {
        for (Map.Entry<String, String> each : CELLS.entrySet()) {
            files.harmless("hostile text", each.getKey(), inbox -> inbox.replace(HEADER, "C001,M,15/03/2010,WBRI,",
                    "C001,M,15/03/2010,WBRI,\"" + each.getValue() + "\""));
        }
        files.putRight("hostile text", "a zero byte", inbox -> inbox.replace(HEADER, "C001,M,15/03/2010,WBRI,", "C001,M,15/03/2010,WBRI,KA\0NARI"));
        files.refused("hostile text", "a cell of ten megabytes", Set.of(14), inbox -> inbox.replace(HEADER, "C001,M,15/03/2010,WBRI,",
                "C001,M,15/03/2010,WBRI," + "A".repeat(10 << 20)));
    }

    private void names() throws Exception {
        for (String name : NAMES) {
            files.harmless("odd names", "name " + NAMES.indexOf(name), inbox -> {
                String episodes = inbox.text(EPISODES);
                inbox.remove(EPISODES).put("ssda903/" + name, episodes);
            });
            files.refused("odd names", "name " + NAMES.indexOf(name) + " of a file that is refused", Set.of(11),
                    inbox -> inbox.put("ssda903/" + name, inbox.text(EPISODES).replace("DECOM", "KOMMT")));
        }
    }

    private void noFiles() throws Exception {
        JavaProgram program = files.scene().place().program();
        files.refusedBy(program, "no files", "a pipe", new Integer[] {14}, inbox -> run("mkfifo", inbox.folder().resolve("lcs/visits.csv").toString()));
        files.refusedBy(program, "no files", "a link to an endless device", new Integer[] {14},
                inbox -> Files.createSymbolicLink(inbox.folder().resolve("lcs/visits.csv"), Path.of("/dev/zero")));
        files.refused("no files", "a link out of the inbox", Set.of(14), inbox -> {
            Path outside = Files.writeString(inbox.folder().resolveSibling(inbox.folder().getFileName() + "-outside.csv"), inbox.text(EPISODES));
            Files.createSymbolicLink(inbox.folder().resolve("ssda903/more.csv"), outside);
        });
        files.refused("no files", "a link to nowhere", Set.of(14),
                inbox -> Files.createSymbolicLink(inbox.folder().resolve("ssda903/more.csv"), Path.of("nowhere")));
        files.refused("no files", "a folder", Set.of(12), inbox -> Files.createDirectory(inbox.folder().resolve("lcs/visits.csv")));
        files.refusedBy(program.by("unshare", "--user"), "no files", "nobody may read it", new Integer[] {12}, inbox -> Files.setPosixFilePermissions(
                inbox.folder().resolve(EPISODES), PosixFilePermissions.fromString("---------")));
    }

    private static void run(String... command) throws Exception {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command[0] + " ended with " + exit);
        }
    }
}
