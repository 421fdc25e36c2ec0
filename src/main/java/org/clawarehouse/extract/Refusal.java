package org.clawarehouse.extract;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Place;
import org.clawarehouse.run.Severity;
import org.clawarehouse.run.StopException;

/** The ways in which a file is not taken: unusable (11), not complete or changing (12), hostile (14). */
final class Refusal {

    private Refusal() {
    }

    static StopException unusable(Place place, String rule, String found, String expected) {
        return stop(ExitCode.FILE_UNUSABLE, place, rule, found, expected);
    }

    static StopException unusable(String file, String rule, String found, String expected) {
        return unusable(Place.ofFile(file), rule, found, expected);
    }

    static StopException notReady(String file, String rule, String found, String expected) {
        return stop(ExitCode.TABLE_MISSING, Place.ofFile(file), rule, found, expected);
    }

    static StopException unreadable(String file) {
        return notReady(file, "UNREADABLE_FILE", "a file that could not be read to its end",
                "a file this program may read; check its permissions and the drive");
    }

    static StopException changed(String file) {
        return notReady(file, "FILE_CHANGED", "other bytes than a moment ago",
                "a complete file; run again when its delivery has finished");
    }

    static StopException hostile(Place place, String rule, String found, String expected) {
        return stop(ExitCode.HOSTILE_INPUT, place, rule, found, expected);
    }

    static StopException hostile(String file, String rule, String found, String expected) {
        return hostile(Place.ofFile(file), rule, found, expected);
    }

    static StopException tooMuch(Place place, String found, String expected) {
        return hostile(place, "LIMIT", found, expected);
    }

    private static StopException stop(ExitCode code, Place place, String rule, String found, String expected) {
        return new StopException(code, new Issue(Severity.STOP, rule, place, found, expected));
    }
}
