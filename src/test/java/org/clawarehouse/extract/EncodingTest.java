package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    @TempDir
    Path folder;

    private String encoding(byte[] bytes) throws IOException {
        return Encoding.of(Files.write(folder.resolve("x.csv"), bytes)).charset().name();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3a9", "e282ac", "f09f9880", "efbbbfff", "41"})
    void wellFormedBytesAndMarkedFilesAreUtf8(String hex) throws IOException {
        assertThat(encoding(HexFormat.of().parseHex(hex))).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e9", "c3", "c328", "c0af", "e08080", "eda080", "f0808080", "f4908080", "f5808080", "80", "e282", "ff"})
    void anythingElseIsWindows1252(String hex) throws IOException {
        assertThat(encoding(HexFormat.of().parseHex(hex))).isEqualTo("windows-1252");
    }

    @Test
    void aCharacterMayLieAcrossTwoBuffers() throws IOException {
        byte[] bytes = ("x".repeat(65_535) + "é").getBytes(StandardCharsets.UTF_8);
        assertThat(encoding(bytes)).isEqualTo("UTF-8");
    }

    @Test
    void everyPairAndTripleOfBytesIsJudgedAsTheStrictDecoderOfJavaDoes() throws IOException {
        int[] interesting = {0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xC1, 0xC2, 0xE0, 0xED, 0xF0, 0xF4};
        for (int a : interesting) {
            for (int b : interesting) {
                for (int c : interesting) {
                    byte[] bytes = {(byte) a, (byte) b, (byte) c, (byte) 0x80};
                    assertThat(encoding(bytes)).isEqualTo(isUtf8(bytes) ? "UTF-8" : "windows-1252");
                }
            }
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
