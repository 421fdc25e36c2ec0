package org.clawarehouse.job;

import java.time.Instant;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** What libraries log, in the format of the command's own lines; named in logback.xml. */
public final class LogLayout extends PatternLayout {

    private static volatile String command;

    /** From now on libraries log as this command does: JSON under its name, or text where it is null. */
    static void follow(String commandInJson) {
        command = commandInJson;
    }

    /** Returns the line, without the exception: its text may quote rows. */
    @Override
    public String doLayout(ILoggingEvent event) {
        String name = command;
        return name == null ? super.doLayout(event) : new LogLine(Instant.ofEpochMilli(event.getTimeStamp()),
                event.getLevel().toString(), name, null, event.getFormattedMessage()).json() + "\n";
    }
}
