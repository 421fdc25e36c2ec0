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

    /** Formulas, a statement, a terminal's escape, a log line of its own, letters that turn the line around, a format. */
    private static final List<String> CELLS = List.of("=HYPERLINK(\"\"http://localhost/KANARI\"\")", "@SUM(1+1)*cmd|' /C calc'!A0",
            "'; drop table mart.fact_indicator cascade; --", "\u001B[2J\u001B]0;KANARI\u0007", "KANARI\r\nStopped: done (exit 0)",
            "\u202EKANARI\u2066", "%n%s%x {} ${jndi:ldap://localhost/KANARI}");

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
        files.harmless("hostile text", "in cells", inbox -> {
            for (int i = 0; i < CELLS.size(); i++) {
                String child = SmallInbox.child(1 + 2 * i) + ",M,15/03/2010,WBRI,";
                inbox.replace(HEADER, child, child + '"' + CELLS.get(i) + '"');
            }
        });
        files.harmless("hostile text", "zero bytes", inbox -> inbox.append(HEADER, "KANARI\0,M,15/03/2010,WBRI,\nKANARI09,M\0,15/03/2010,WBRI,\n"));
        files.refused("hostile text", "a cell of ten megabytes", Set.of(14), inbox -> inbox.replace(HEADER, "C001,M,15/03/2010,WBRI,",
                "C001,M,15/03/2010,WBRI," + "A".repeat(10 << 20)));
    }

    private void names() throws Exception {
        files.harmless("odd names", "of one and the same file", inbox -> NAMES.forEach(name -> inbox.put("ssda903/" + name, inbox.text(EPISODES))));
        files.refused("odd names", "of files that are refused", Set.of(11), inbox -> NAMES.forEach(
                name -> inbox.put("ssda903/" + name, inbox.text(EPISODES).replace("DECOM", "KOMMT" + name.hashCode()))));
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
