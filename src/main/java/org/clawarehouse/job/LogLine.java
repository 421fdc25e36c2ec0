package org.clawarehouse.job;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.clawarehouse.report.Json;

/**
 * One line of the log for programs.
 *
 * @param time    when, in UTC
 * @param level   INFO, WARN or ERROR
 * @param command command at work
 * @param step    step at work, or null between steps
 * @param message what happened, without any personal value
 */
record LogLine(Instant time, String level, String command, String step, String message) {

    /** Returns it as one JSON object. */
    String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("time", time);
        members.put("level", level);
        members.put("command", command);
        members.put("step", step);
        members.put("message", message);
        return Json.of(members);
    }
}
