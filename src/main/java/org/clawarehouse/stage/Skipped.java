package org.clawarehouse.stage;

import java.util.stream.Collectors;
import org.clawarehouse.extract.Contract;

/** Why lines are skipped, beyond what the reader of the file itself knows (headings, totals, footers). */
final class Skipped {

    /** Equal to another row in all columns. */
    static final String DUPLICATE = "DUPLICATE";
    /** Another row stands for it in a file of the same delivery that was changed later. */
    static final String SUPERSEDED = "SUPERSEDED";

    private Skipped() {
    }

    static Fault fault(String rule, Contract contract) {
        return switch (rule) {
            case DUPLICATE -> new Fault(rule, null, "a row equal to another one in all columns", "each row once; one of them is used");
            case SUPERSEDED -> new Fault(rule, null, "a row for which a file changed later has another one", "one version for each "
                    + contract.key().stream().map(name -> contract.column(name).heading()).collect(Collectors.joining(" and "))
                    + "; the later file's is used");
            default -> new Fault(rule, null, "a line that is no row of the table", "rows of the table alone; the line is skipped");
        };
    }
}
