package org.clawarehouse.stage;

import java.util.ArrayList;
import java.util.List;
import org.clawarehouse.extract.Column;
import org.clawarehouse.extract.ColumnType;
import org.clawarehouse.extract.Contract;

/** The rules between the cells of a row that a contract implies. */
final class RowRules {

    private final Contract contract;
    private final Reading reading;

    private RowRules(Contract contract, Reading reading) {
        this.contract = contract;
        this.reading = reading;
    }

    static List<RowRule> of(Contract contract, Reading reading) {
        return new RowRules(contract, reading).all();
    }

    private List<RowRule> all() {
        List<RowRule> rules = new ArrayList<>();
        contract.columns().stream().filter(Column::notFuture).map(this::notFuture).forEach(rules::add);
        contract.intervals().stream().map(this::interval).forEach(rules::add);
        contract.intervals().stream().map(this::endAhead).forEach(rules::add);
        rules.add(legacyCodes());
        if (has("dec") && has("rec")) {
            rules.add(endAndReason());
        }
        return rules;
    }

    /** What is planned may lie ahead: a PEP or a check whose status or outcome says so. */
    private RowRule notFuture(Column column) {
        int at = at(column.name());
        int status = has("outcome") ? at("outcome") : has("status") ? at("status") : -1;
        int asAt = (int) reading.asAt().toEpochDay();
        return (row, warnings) -> {
            boolean ahead = row.days[at] != TypedRow.NONE && row.days[at] > asAt;
            boolean planned = ahead && status >= 0 && "PLANNED".equalsIgnoreCase(row.texts[status]);
            return ahead && !planned ? Faults.future(column, row.cells[at], reading.asAt()) : null;
        };
    }

    private RowRule interval(Contract.Interval interval) {
        int from = at(interval.start());
        int to = at(interval.end());
        return (row, warnings) -> {
            if (row.days[to] == TypedRow.NONE || row.days[from] == TypedRow.NONE || row.days[to] > row.days[from]) {
                return null;
            }
            Column start = contract.columns().get(from);
            Column end = contract.columns().get(to);
            if (row.days[to] < row.days[from]) {
                return Faults.negative(start, end, row.cells[to]);
            }
            return interval.zeroDayAllowed() ? null : Faults.zeroDay(start, end, row.cells[to]);
        };
    }

    /** What is planned to end may end later: that is only to be looked at. */
    private RowRule endAhead(Contract.Interval interval) {
        int to = at(interval.end());
        int asAt = (int) reading.asAt().toEpochDay();
        return (row, warnings) -> {
            if (row.days[to] != TypedRow.NONE && row.days[to] > asAt) {
                warnings.add(Faults.futureEnd(contract.columns().get(to), row.cells[to], reading.asAt()));
            }
            return null;
        };
    }

    private RowRule legacyCodes() {
        int end = contract.intervals().isEmpty() ? -1 : at(contract.intervals().get(0).end());
        int dated = contract.datedBy() == null ? -1 : at(contract.datedBy());
        int year = (int) reading.firstDayOfYear().toEpochDay();
        return (row, warnings) -> {
            if (row.legacy && isCurrent(row, end, dated, year)) {
                warnings.addAll(legacyCodes(row));
            }
            return null;
        };
    }

    /** A row is current when it covers a day of the collection year; one that ended on its first day covers none. */
    private static boolean isCurrent(TypedRow row, int end, int dated, int year) {
        if (end >= 0) {
            return row.days[end] == TypedRow.NONE || row.days[end] > year;
        }
        return dated < 0 || row.days[dated] == TypedRow.NONE || row.days[dated] >= year;
    }

    private List<Fault> legacyCodes(TypedRow row) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < row.texts.length; i++) {
            Column column = contract.columns().get(i);
            if (column.type() == ColumnType.CODE && row.texts[i] != null && column.legacyCodes().contains(row.texts[i])) {
                faults.add(Faults.legacyCode(column, row.texts[i]));
            }
        }
        return faults;
    }

    private RowRule endAndReason() {
        int dec = at("dec");
        int rec = at("rec");
        return (row, warnings) -> {
            boolean ended = row.days[dec] != TypedRow.NONE;
            if (ended != (row.texts[rec] != null)) {
                warnings.add(ended ? Faults.endWithoutReason() : Faults.reasonWithoutEnd());
            }
            return null;
        };
    }

    private boolean has(String name) {
        return contract.columns().stream().anyMatch(c -> c.name().equals(name));
    }

    private int at(String name) {
        return contract.columns().indexOf(contract.column(name));
    }
}
