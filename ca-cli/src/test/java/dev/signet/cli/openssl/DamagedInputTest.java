package dev.signet.cli.openssl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.management.ThreadMXBean;
import dev.signet.cli.Main;
import dev.signet.cli.Session;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of the corpus, cut off and with flipped bits, through the commands that read such files: whatever they answer, it is an
 * answer, soon, and without much memory.
 *
 * <p>Looks at some files and damages, chosen anew each time; {@code -Dsignet.damage.seed=N} repeats a choice, {@code
 * -Dsignet.full} takes every file, cut at 50 places and with 200 flips.
 */
class DamagedInputTest {
    private static final boolean FULL = Boolean.getBoolean("signet.full");
    private static final long SEED = Long.getLong("signet.damage.seed", System.nanoTime());
    private static final int FILES = FULL ? Integer.MAX_VALUE : Integer.getInteger("signet.damage.files", 120);
    private static final int CUTS = FULL ? 50 : 3;
    private static final int FLIPS = FULL ? 200 : 7;

    private static final long MOST_NANOSECONDS = 2_000_000_000L;
    private static final long MOST_ALLOCATED = 256L << 20;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** By the label of a PEM block; files without one are taken for certificates and CRLs. */
    private static final Map<String, List<String>> COMMANDS = Map.of(
            "CERTIFICATE",
            List.of("x509 -noout -text -purpose -fingerprint -ext subjectAltName", "verify -CAfile FILE"),
            "X509 CRL",
            List.of("crl -noout -text -fingerprint -hash"),
            "CERTIFICATE REQUEST",
            List.of("req -noout -text -verify"),
            "PKCS7",
            List.of("pkcs7 -noout -print_certs -text", "cms -cmsout -print -noout -inform PEM"),
            "CMS",
            List.of("cms -cmsout -print -noout -inform PEM"),
            "EC PARAMETERS",
            List.of("ecparam -noout -text"));

    private static final List<String> OF_KEYS = List.of(
            "pkey -noout -text -passin pass:secret", "rsa -noout -text -passin pass:secret", "pkey -pubin -text");

    private static final List<String> WITHOUT_LABEL = List.of(
            "x509 -noout -text", "crl -noout -text", "asn1parse -inform DER", "pkcs12 -info -nodes -passin pass:");

    @TempDir
    Path directory;

    @Test
    void a_damaged_file_is_answered_soon_and_in_words() throws IOException {
        ConformanceCorpus corpus = ConformanceCorpus.find().orElse(null);
        if (corpus == null) {
            abort("not run: the OpenSSL corpus is not on this machine");
        }
        Random random = new Random(SEED);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(corpus.files())) {
            found.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        Collections.shuffle(files, random);
        List<String> failures = new ArrayList<>();
        for (Path file : files.subList(0, Math.min(files.size(), FILES))) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < CUTS + FLIPS && whole.length > 0; i++) {
                byte[] damaged = i < CUTS ? Arrays.copyOf(whole, random.nextInt(whole.length)) : flipped(whole, random);
                tryAll(file, whole, damaged, failures);
            }
        }

        assertThat(failures).as("seed %d", SEED).isEmpty();
    }

    /** A bit of the text, or, so that base64 does not hide the most of it, of what a PEM block holds. */
    private static byte[] flipped(byte[] whole, Random random) {
        PemBlock block = random.nextBoolean() ? new PemScanner(whole).next() : null;
        byte[] target = block == null ? whole.clone() : block.bytes().clone();
        if (target.length > 0) {
            target[random.nextInt(target.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return block == null
                ? target
                : new PemBlock(block.label(), target).text().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void tryAll(Path file, byte[] whole, byte[] damaged, List<String> failures) throws IOException {
        Path input = directory.resolve("damaged");
        Files.write(input, damaged);
        List<String> lines = new ArrayList<>(commands(new PemScanner(whole).next()));
        lines.add("asn1parse -i");
        for (String line : lines) {
            String[] words = (line.replace("FILE", input.toString()) + " -in " + input).split(" ", -1);
            if (line.startsWith("verify")) {
                words[words.length - 2] = "-no-CAstore";
            }
            String name = words[0];
            if (OpenSslCommands.find(name, new String[0]) == null) {
                continue;
            }
            String failure = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> failure(words));
            if (failure != null) {
                Path kept = Files.write(Files.createTempFile("damaged-" + file.getFileName(), ""), damaged);
                failures.add(line + " of " + file.getFileName() + " (kept as " + kept + "): " + failure);
            }
        }
    }

    private static List<String> commands(@Nullable PemBlock block) {
        if (block == null) {
            return WITHOUT_LABEL;
        }
        List<String> commands = COMMANDS.get(block.label());
        return commands != null ? commands : block.label().endsWith("KEY") ? OF_KEYS : WITHOUT_LABEL;
    }

    private @Nullable String failure(String[] words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = Session.of(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                directory);
        long time = THREAD.getCurrentThreadCpuTime();
        long allocated = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId());
        int exitCode = Main.run(words, session);
        time = THREAD.getCurrentThreadCpuTime() - time;
        allocated = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
        if (exitCode == 70) {
            return err.toString(StandardCharsets.UTF_8);
        }
        if (time > MOST_NANOSECONDS) {
            return "took " + time / 1_000_000 + " ms";
        }
        return allocated > MOST_ALLOCATED ? "allocated " + (allocated >> 20) + " MB" : null;
    }
}
