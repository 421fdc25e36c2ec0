package org.clawarehouse.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.clawarehouse.report.Chat;
import org.clawarehouse.report.Edition;
import org.clawarehouse.report.HtmlChat;
import org.clawarehouse.report.HtmlScorecard;
import org.clawarehouse.report.Json;
import org.clawarehouse.report.RunSummary;
import org.clawarehouse.report.Scorecard;
import org.clawarehouse.report.ScorecardData;
import org.clawarehouse.report.XlsxScorecard;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "scorecard", description = "Writes the board's scorecard of a month as a page (HTML) and a workbook (XLSX).",
        footer = {"", "A month that was rerun is marked with a diamond.", "",
            "Examples:", "  scorecard --month 2021-06 --out board-papers", "  scorecard --month 2021-06 --as reported"})
final class ScorecardCommand implements Callable<Integer> {

    @Mixin
    private ReadOptions options;

    @Option(names = "--month", paramLabel = "MONTH", required = true, description = "Month, as 2021-06.")
    private YearMonth month;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "Folder to write to (default: here).")
    private Path out;

    @Option(names = "--as", paramLabel = "EDITION", defaultValue = "known", description = "known: the versions in force now (default);"
            + " reported: what was in force when the month was published; both: a file of each.")
    private String as;

    @Override
    public Integer call() throws Exception {
        return options.read((connection, print) -> {
            List<String> written = new ArrayList<>();
            for (Edition edition : editions()) {
                write(connection, options.authority(), month, edition, out).forEach(place -> written.add(place.where()));
            }
            if (options.json) {
                print.println(Json.of(Map.of("written", written)));
            } else {
                written.forEach(print::println);
            }
        });
    }

    private List<Edition> editions() {
        List<Edition> editions = Stream.of(Edition.values())
                .filter(edition -> as.equalsIgnoreCase("both") || edition.name().equalsIgnoreCase(as)).toList();
        if (editions.isEmpty()) {
            throw new StopException(ExitCode.USAGE, "--as " + as, "known, reported or both");
        }
        return editions;
    }

    /** Writes page, workbook and ChAT's page as known now, and returns where they are. */
    static List<RunSummary.Place> write(Connection connection, String authority, YearMonth month, Path out) throws SQLException, IOException {
        return write(connection, authority, month, Edition.KNOWN, out);
    }

    /** ChAT's page has no versions: it is written as known now alone. */
    private static List<RunSummary.Place> write(Connection connection, String authority, YearMonth month, Edition edition, Path out)
            throws SQLException, IOException {
        ScorecardData data = Scorecard.read(connection, authority, month, edition);
        Files.createDirectories(out);
        Path page = out.resolve(data.fileName("html"));
        Path workbook = out.resolve(data.fileName("xlsx"));
        new HtmlScorecard(data).write(page);
        new XlsxScorecard(data).write(workbook);
        List<RunSummary.Place> written = new ArrayList<>(List.of(RunSummary.Place.of("Scorecard of " + month, page),
                RunSummary.Place.of("Scorecard of " + month, workbook)));
        if (edition == Edition.KNOWN) {
            Chat chat = Chat.read(connection, data);
            Path tables = out.resolve(chat.fileName());
            new HtmlChat(chat).write(tables);
            written.add(RunSummary.Place.of("ChAT of " + month, tables));
        }
        return written;
    }
}
