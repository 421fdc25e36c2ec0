package org.clawarehouse.extract;

import java.io.IOException;

/** Takes the lines of an {@link Extract}, in the order of the file. */
@FunctionalInterface
public interface LineConsumer {

    /** Takes one line; what it throws ends the reading. */
    void accept(Line line) throws IOException;
}
