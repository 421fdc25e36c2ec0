package org.clawarehouse.extract;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.clawarehouse.run.StopException;

/** A temporary file, written once from its start and then read anywhere, with a fixed number of its pages in memory. */
final class PagedFile implements Closeable {

    private static final int PAGE = 8_192;
    private static final int PAGES = 256;

    private final FileChannel channel;
    private final long[] held = new long[PAGES];
    private final byte[][] pages = new byte[PAGES][];
    private final byte[] number = new byte[Long.BYTES];

    private PagedFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes one; throws {@link StopException} 31 where it cannot be made. */
    static PagedFile temporary() {
        try {
            Path path = Files.createTempFile("cla-warehouse-", ".tmp");
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            deleteWhereOpenFilesMayBe(path);
            return new PagedFile(channel);
        } catch (IOException e) {
            throw TemporaryFiles.noRoom();
        }
    }

    /** Where the system allows it the name goes at once, so that a killed process leaves nothing behind. */
    private static void deleteWhereOpenFilesMayBe(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }

    /** Returns what writes it; a full disk ends the run and is not taken for a damaged file. */
    OutputStream output() {
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                try {
                    out.write(bytes, offset, length);
                } catch (IOException e) {
                    throw TemporaryFiles.noRoom();
                }
            }
        };
    }

    int readInt(long position) throws IOException {
        read(position, number, Integer.BYTES);
        return ByteBuffer.wrap(number).getInt();
    }

    long readLong(long position) throws IOException {
        read(position, number, Long.BYTES);
        return ByteBuffer.wrap(number).getLong();
    }

    void read(long position, byte[] into, int length) throws IOException {
        int done = 0;
        while (done < length) {
            long at = position + done;
            int offset = (int) (at % PAGE);
            int part = Math.min(length - done, PAGE - offset);
            System.arraycopy(page(at / PAGE), offset, into, done, part);
            done += part;
        }
    }

    private byte[] page(long page) throws IOException {
        int slot = (int) (page % PAGES);
        if (pages[slot] == null || held[slot] != page) {
            pages[slot] = pages[slot] == null ? new byte[PAGE] : pages[slot];
            ByteBuffer buffer = ByteBuffer.wrap(pages[slot]);
            if (channel.read(buffer, page * PAGE) < 0) {
                throw new EOFException();
            }
            while (buffer.hasRemaining() && channel.read(buffer, page * PAGE + buffer.position()) > 0) {
                continue;
            }
            held[slot] = page;
        }
        return pages[slot];
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
