package org.clawarehouse.job;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clawarehouse.publish.Publication;
import org.clawarehouse.sql.TableDifference;
import org.clawarehouse.stage.StagingResult;

/** What a run came to, step by step, for its closing summary. */
final class Outcome {

    /** As which day's data the run reads what it finds: asked once, for midnight may pass. */
    final LocalDate asAt;
    StagingResult staged = new StagingResult(List.of(), List.of(), List.of());
    List<String> strangers = new ArrayList<>();
    Map<String, TableDifference> conformed = Map.of();
    int faults;
    int cells;
    List<YearMonth> months = List.of();
    Publication published;
    boolean nothingToDo;
    final Map<String, Duration> times = new LinkedHashMap<>();

    Outcome(LocalDate asAt) {
        this.asAt = asAt;
    }

    long rowsChanged() {
        return published == null ? 0 : published.rows();
    }
}
