package org.clawarehouse.extract;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One file of the inbox.
 *
 * @param path          where it is
 * @param name          its path relative to the inbox, with forward slashes, made safe to print
 * @param authorityCode nine-character code of the folder it lies under, or null
 * @param folder        the source folder it lies in (ssda903, lcs …), or null
 * @param returnYear    the year in which the return ends, when it lies in a yearly folder, else null
 * @param sha256        64 hexadecimal digits over its bytes
 * @param size          bytes
 * @param modified      when it was last changed
 */
public record InboxFile(Path path, String name, String authorityCode, String folder, Integer returnYear,
                        String sha256, long size, Instant modified) {
}
