package org.clawarehouse.stage;

import org.clawarehouse.extract.InboxFile;

/** Is told how far the reading of a file has come. */
@FunctionalInterface
public interface StagingProgress {

    /** Says nothing to anybody. */
    StagingProgress SILENT = (file, lines) -> { };

    /** Takes note of how many lines of the file have been read; called every few thousand lines and at the end. */
    void read(InboxFile file, long lines);
}
