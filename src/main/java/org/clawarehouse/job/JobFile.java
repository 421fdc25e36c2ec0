package org.clawarehouse.job;

import java.util.List;
import java.util.Map;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.ProgramFiles;

/**
 * One file of {@code jobs/}: what runs, in order.
 *
 * @param title what it is, for people
 * @param steps names of its steps, in order
 */
record JobFile(String title, List<String> steps) {

    static JobFile read(ProgramFiles files, String name) {
        String path = "jobs/" + name + ".yml";
        Map<?, ?> yaml = files.yaml(path);
        if (!(yaml.get("steps") instanceof List<?> steps) || steps.isEmpty()) {
            throw new StopException(ExitCode.CONFIGURATION, path + " without steps", "a list of them");
        }
        return new JobFile(String.valueOf(yaml.get("title")), steps.stream().map(String::valueOf).toList());
    }
}
