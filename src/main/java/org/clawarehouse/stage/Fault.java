package org.clawarehouse.stage;

import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Place;
import org.clawarehouse.run.Severity;

/**
 * What is wrong with a row, apart from where it stands.
 *
 * @param rule     name of the rule
 * @param column   heading of the column, null where no single cell is at fault
 * @param found    what was found: a shape, never the value
 * @param expected what would be valid, or what was made of it
 */
record Fault(String rule, String column, String found, String expected) {

    Issue at(Severity severity, String file, String sheet, int line) {
        return new Issue(severity, rule, new Place(file, sheet, line, column), found, expected);
    }
}
