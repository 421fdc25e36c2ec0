package org.clawarehouse.job;

import java.io.IOException;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.concurrent.Callable;

import org.clawarehouse.report.Explain;
import org.clawarehouse.report.ExplainText;
import org.clawarehouse.report.Explanation;
import org.clawarehouse.report.Json;
import org.clawarehouse.report.Movement;
import org.clawarehouse.report.MovementText;
import org.clawarehouse.report.Movements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "explain", description = "Lists the children in a figure, or the workers, households or challenges it is about; for one,"
        + " says why counted, not counted or excluded.",
        footer = {"", "It shows identifiers of children: for analysts alone.", "",
            "Examples:", "  explain --indicator CP12 --month 2021-06", "  explain --indicator CP12 --month 2021-06 --child 123456",
            "  explain --indicator CP16 --month 2021-06 --since 2020-06"})
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private ReadOptions options;

    @Option(names = "--indicator", paramLabel = "CODE", required = true, description = "Code of the indicator, such as CP12.")
    private String indicator;

    @Option(names = "--month", paramLabel = "MONTH", required = true, description = "Month, as 2021-06.")
    private YearMonth month;

    @Option(names = "--child", paramLabel = "ID", description = "Identifier of one child (worker, household, challenge …), as its source system has it.")
    private String child;

    @Option(names = "--since", paramLabel = "MONTH", description = "An earlier month: says why a percentage as at month end moved from then to"
            + " --month, and which children made it move.")
    private YearMonth since;

    @Override
    public Integer call() throws Exception {
        return since == null ? explain() : explainMovement();
    }

    private int explainMovement() throws SQLException, IOException {
        return options.read((connection, out) -> {
            Movement movement = Movements.read(connection, options.authority(), indicator, since, month, child);
            if (options.json) {
                out.println(Json.of(movement));
            } else {
                new MovementText(movement, ReadOptions.ink()).write(out);
            }
        });
    }

    private int explain() throws SQLException, IOException {
        return options.read((connection, out) -> {
            Explanation explanation = Explain.read(connection, options.authority(), indicator, month, child);
            if (options.json) {
                out.println(Json.of(explanation));
            } else {
                new ExplainText(explanation, ReadOptions.ink()).write(out);
            }
        });
    }
}
