package org.clawarehouse.synthetic;

import java.time.LocalDate;

/** A child with a social worker: who holds the case now, and the row in which that, or what was before, is written. */
final class Case {

    final String child;
    /** Null where the child is not in care. */
    final Child lookedAfter;
    Worker worker;
    Row row;

    /** One allocation as it is written; open while there is no end. */
    static final class Row {

        final Worker worker;
        final String child;
        final LocalDate start;
        final String role;
        LocalDate end;

        Row(Worker worker, String child, LocalDate start, String role) {
            this.worker = worker;
            this.child = child;
            this.start = start;
            this.role = role;
        }
    }

    Case(String child, Child lookedAfter) {
        this.child = child;
        this.lookedAfter = lookedAfter;
    }

    void give(Worker next) {
        take();
        worker = next;
        next.cases.add(this);
    }

    void take() {
        if (worker != null) {
            worker.cases.remove(this);
            worker = null;
        }
    }
}
