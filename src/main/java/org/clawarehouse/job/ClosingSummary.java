package org.clawarehouse.job;

/** What people and programs read when a nightly run has ended. */
final class ClosingSummary {

    private final Warehouse warehouse;
    private final Console console;
    private final NightlyOptions options;
    private final Outcome outcome;

    ClosingSummary(Warehouse warehouse, Console console, NightlyOptions options, Outcome outcome) {
        this.warehouse = warehouse;
        this.console = console;
        this.options = options;
        this.outcome = outcome;
    }

    void print(boolean json) {
        console.clear();
        console.say(outcome.nothingToDo ? "Nothing to do." : "staged " + outcome.staged + " conformed " + outcome.conformed
                + " faults " + outcome.faults + " cells " + outcome.cells + " published " + outcome.published + " " + outcome.times);
    }
}
