package org.clawarehouse.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * An inbox of thirty invented children, small enough to know every figure by heart.
 *
 * <p>1 to 20 live with in-house foster carers a kilometre from home since 10 January 2020, 21 to 25 in children's homes
 * of other providers 32 miles away; 26 left on 15 May 2021 to a special guardian, 27 on 20 May and 28 on 20 June to
 * parents; 29 and 30 came on 5 June 2021. At the end of May 26 are looked after, at the end of June 27.
 */
final class SmallInbox {

    static final String HEADER = "ssda903/header.csv";
    static final String EPISODES = "ssda903/episodes.csv";
    static final String LEAVERS = "lcs/care_leavers.csv";

    /** Long before any test runs: a file that nobody is still writing. */
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2021-07-01T05:00:00Z"));

    private final Path folder;

    SmallInbox(Path folder) {
        this.folder = folder;
    }

    /** Writes the standard inbox. */
    static SmallInbox standard(Path folder) {
        SmallInbox inbox = new SmallInbox(folder);
        StringBuilder header = new StringBuilder("CHILD,SEX,DOB,ETHNIC,UPN\n");
        StringBuilder episodes = new StringBuilder(
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n");
        for (int number = 1; number <= 30; number++) {
            header.append(child(number)).append(number % 2 == 0 ? ",F" : ",M").append(",15/03/2010,WBRI,\n");
            episodes.append(episode(number)).append('\n');
        }
        inbox.put(HEADER, header.toString());
        inbox.put(EPISODES, episodes.toString());
        inbox.put("ssda903/uasc.csv", "CHILD,SEX,DOB,DUC\n");
        inbox.put("reference/postcodes.csv", "pcds,oseast1m,osnrth1m,oslaua\nTS1 1AA,449500,519500,E06000002\n"
                + "TS1 1AB,450500,519500,E06000002\nNE1 1AA,424500,564500,E08000021\n");
        inbox.put(LEAVERS, "CHILD,DOB,STATUS_DATE,IN_TOUCH,ACTIV,ACCOM,ELIGIBILITY\n"
                + "L01,01/02/2001,01/03/2021,YES,F1,U1,F\nL02,01/02/2001,01/03/2021,YES,G4,U2,F\n");
        inbox.put("reference/targets.csv", "INDICATOR,FINANCIAL_YEAR,TARGET,TOLERANCE\nCP12,2021/22,15,1\n");
        return inbox;
    }

    static String child(int number) {
        return "C%03d".formatted(number);
    }

    private static String episode(int number) {
        String home = number >= 21 && number <= 25 ? "K2,PR4,,,,TS1 1AA,NE1 1AA," : "U6,PR1,%s,,TS1 1AA,TS1 1AB,".formatted(end(number));
        return child(number) + (number < 29 ? ",10/01/2020" : ",05/06/2021") + ",S,C2,N1," + home;
    }

    private static String end(int number) {
        return switch (number) {
            case 26 -> "15/05/2021,E45";
            case 27 -> "20/05/2021,E4A";
            case 28 -> "20/06/2021,E4A";
            default -> ",";
        };
    }

    Path folder() {
        return folder;
    }

    /** Writes a file as if it had lain there for long. */
    SmallInbox put(String file, String text) {
        return put(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    SmallInbox put(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            Files.setLastModifiedTime(path, LONG_AGO);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallInbox append(String file, String lines) {
        return put(file, text(file) + lines);
    }

    /** Replaces text that must be there. */
    SmallInbox replace(String file, String old, String by) {
        if (!text(file).contains(old)) {
            throw new IllegalArgumentException("not in " + file + ": " + old);
        }
        return put(file, text(file).replace(old, by));
    }

    SmallInbox remove(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
