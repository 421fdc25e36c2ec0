package org.clawarehouse.extract;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Goes through the folders of an inbox without following links, but for those to hidden folders of it, and collects the files. */
final class InboxWalk extends SimpleFileVisitor<Path> {

    private static final int DEPTH = 16;

    private final Path root;
    private final Path top;
    private final Path place;
    private final List<InboxFile> files;

    /** A walk through an inbox, given by its real path. */
    InboxWalk(Path root, List<InboxFile> files) {
        this(root, root, Path.of(""), files);
    }

    private InboxWalk(Path root, Path top, Path place, List<InboxFile> files) {
        this.root = root;
        this.top = top;
        this.place = place;
        this.files = files;
    }

    void walk() throws IOException {
        Files.walkFileTree(top, Set.of(), DEPTH, this);
    }

    static InboxFile read(InboxPath place, Path path, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            throw Refusal.hostile(place.name(), "NOT_A_FILE", "a pipe, device or folder where a file should be",
                    "plain files in the inbox; remove it");
        }
        return new InboxFile(path, place.name(), place.authorityCode(), place.folder(), place.returnYear(),
                Sha256.of(path, place.name()), attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(top)) {
            return FileVisitResult.CONTINUE;
        }
        if (InboxPath.skipped(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        refuseNameOfFile(folder);
        return FileVisitResult.CONTINUE;
    }

    private void refuseNameOfFile(Path folder) {
        if (InboxPath.looksLikeExtract(folder)) {
            throw Refusal.notReady(name(folder), "NOT_A_FILE", "a folder with the name of a file",
                    "the file itself; rename the folder or deliver again");
        }
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
        if (InboxPath.skipped(path)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            visitLink(path);
        } else {
            files.add(read(place(path), path, attributes));
        }
        return FileVisitResult.CONTINUE;
    }

    /** A link to a file of the inbox is that file under another name; a link to a folder of it is walked already, unless hidden. */
    private void visitLink(Path link) throws IOException {
        Path target = Files.exists(link) ? link.toRealPath() : link;
        if (!Files.exists(target) || !target.startsWith(root)) {
            throw Refusal.hostile(name(link), "LINK_OUT_OF_INBOX", "a link that leads out of the inbox",
                    "the file itself; deliver it in place of the link");
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            files.add(read(place(link), link, Files.readAttributes(target, BasicFileAttributes.class)));
        } else if (!isSeen(root, target) && !isSeen(top, target)) {
            walkHidden(link, target);
        }
    }

    private static boolean isSeen(Path from, Path folder) {
        return folder.startsWith(from) && StreamSupport.stream(from.relativize(folder).spliterator(), false).noneMatch(InboxPath::skipped);
    }

    /** Hidden folders that led on to hidden folders might do so for ever. */
    private void walkHidden(Path link, Path target) throws IOException {
        refuseNameOfFile(link);
        if (!top.equals(root)) {
            throw Refusal.hostile(name(link), "LINK_TO_HIDDEN", "a link from a hidden folder to another",
                    "the folder itself; deliver it in place of the link");
        }
        new InboxWalk(root, target, root.relativize(link), files).walk();
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException cause) {
        throw Refusal.unreadable(name(path));
    }

    private InboxPath place(Path path) {
        return InboxPath.of(place.resolve(top.relativize(path)));
    }

    private String name(Path path) {
        return place(path).name();
    }
}
