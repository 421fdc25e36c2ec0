package org.clawarehouse.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.clawarehouse.report.Chat;
import org.clawarehouse.report.HtmlChat;
import org.clawarehouse.report.HtmlScorecard;
import org.clawarehouse.report.Json;
import org.clawarehouse.report.Scorecard;
import org.clawarehouse.report.ScorecardData;
import org.clawarehouse.report.XlsxScorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "scorecard", description = "Writes the board's scorecard of a month as a page (HTML) and a workbook (XLSX).",
        footer = {"", "Example:", "  scorecard --month 2021-06 --out board-papers"})
final class ScorecardCommand implements Callable<Integer> {

    @Mixin
    private ReadOptions options;

    @Option(names = "--month", paramLabel = "MONTH", required = true, description = "Month, as 2021-06.")
    private YearMonth month;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "Folder to write to (default: here).")
    private Path out;

    @Override
    public Integer call() throws Exception {
        return options.read((connection, print) -> {
            List<Path> written = write(connection, options.authority(), month, out);
            if (options.json) {
                print.println(Json.of(Map.of("written", written.stream().map(Path::toString).toList())));
            } else {
                written.forEach(print::println);
            }
        });
    }

    /** Writes page, workbook and ChAT's page and returns where they are. */
    static List<Path> write(Connection connection, String authority, YearMonth month, Path out) throws SQLException, IOException {
        ScorecardData data = Scorecard.read(connection, authority, month);
        Files.createDirectories(out);
        Path page = out.resolve(data.fileName("html"));
        Path workbook = out.resolve(data.fileName("xlsx"));
        new HtmlScorecard(data).write(page);
        new XlsxScorecard(data).write(workbook);
        Chat chat = Chat.read(connection, data);
        new HtmlChat(chat).write(out.resolve(chat.fileName()));
        return List.of(page, workbook, out.resolve(chat.fileName()));
    }
}
