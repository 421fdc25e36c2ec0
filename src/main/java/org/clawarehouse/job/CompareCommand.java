package org.clawarehouse.job;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.clawarehouse.extract.Column;
import org.clawarehouse.extract.ColumnType;
import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.report.Compare;
import org.clawarehouse.report.CompareText;
import org.clawarehouse.report.Comparison;
import org.clawarehouse.report.Json;
import org.clawarehouse.report.SourceTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "compare", description = "Shows what changed between two versions of a month, through which children, and the source rows behind it.",
        footer = {"", "It shows identifiers of children: for analysts alone. Of the rows behind a change it",
            "shows codes, dates and amounts; postcodes, dates of birth and free text stay where they stand.", "",
            "Examples:", "  compare --month 2021-06", "  compare --month 2021-06 --indicator CP12", "  compare --month 2021-06 --from-version 1 --to-version 3"})
final class CompareCommand implements Callable<Integer> {

    /** How the case systems' reports call the identifier of a child. */
    private static final Set<String> CHILD = Set.of("child", "child_id", "client_ref");
    private static final Set<ColumnType> HIDDEN = Set.of(ColumnType.ID, ColumnType.TEXT);

    @Mixin
    private ReadOptions options;

    @Option(names = "--month", paramLabel = "MONTH", required = true, description = "Month, as 2021-06.")
    private YearMonth month;

    @Option(names = "--from-version", paramLabel = "N", description = "Version before (default: the one before --to-version).")
    private Integer fromVersion;

    @Option(names = "--to-version", paramLabel = "N", description = "Version after (default: the one in force).")
    private Integer toVersion;

    @Option(names = "--indicator", paramLabel = "CODE", description = "One figure alone (default: all).")
    private String indicator;

    @Override
    public Integer call() throws Exception {
        List<SourceTable> tables = Contracts.load().all().stream().filter(contract -> child(contract) != null)
                .map(CompareCommand::table).toList();
        return options.read((connection, out) -> {
            Comparison comparison = Compare.read(connection,
                    new Compare.Choice(options.authority(), month, indicator, fromVersion, toVersion), tables);
            if (options.json) {
                out.println(Json.of(comparison));
            } else {
                new CompareText(comparison, ReadOptions.ink()).write(out);
            }
        });
    }

    /** Returns the column that holds the identifier of a child, or {@code null}. */
    private static String child(Contract contract) {
        return contract.columns().stream().map(Column::name).filter(CHILD::contains).findFirst().orElse(null);
    }

    private static SourceTable table(Contract contract) {
        List<Column> columns = contract.columns();
        return new SourceTable(contract.table(), child(contract), contract.key(), contract.datedBy(),
                contract.intervals().stream().map(Contract.Interval::end).toList(),
                contract.intervals().stream().flatMap(interval -> interval.told().stream()).toList(),
                columns.stream().collect(Collectors.toMap(Column::name, Column::heading)),
                columns.stream().filter(column -> column.birthDate() || HIDDEN.contains(column.type())).map(Column::name).collect(Collectors.toSet()));
    }
}
