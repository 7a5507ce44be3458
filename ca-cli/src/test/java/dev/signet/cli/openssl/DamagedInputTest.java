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
 * -Dsignet.damage.times=N} takes every file with N damages, and {@code -Dsignet.full} takes every file, cut at 50 places and
 * with 200 flips.
 */
class DamagedInputTest {
    private static final boolean FULL = Boolean.getBoolean("signet.full");
    private static final long SEED = Long.getLong("signet.damage.seed", System.nanoTime());
    private static final int TIMES = Integer.getInteger("signet.damage.times", FULL ? 250 : 0);
    private static final int FILES = TIMES > 0 ? Integer.MAX_VALUE : 100;
    private static final int FLIPS = TIMES > 0 ? Math.max(1, TIMES * 4 / 5) : 4;
    private static final int CUTS = TIMES > 0 ? TIMES - FLIPS : 2;

    private static final long MOST_NANOSECONDS = 2_000_000_000L;
    private static final long MOST_ALLOCATED = 256L << 20;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** By the label of a PEM block. */
    private static final Map<String, List<String>> OF_LABEL = Map.of(
            "CERTIFICATE",
            List.of(
                    "x509 -noout -text -purpose -fingerprint -ext subjectAltName -in FILE",
                    "verify -no-CAstore -CAfile FILE FILE",
                    "crl2pkcs7 -nocrl -certfile FILE",
                    "asn1parse -item X509 -in FILE",
                    "storeutl -noout -text FILE"),
            "TRUSTED CERTIFICATE",
            List.of("x509 -noout -text -purpose -alias -in FILE", "verify -no-CAstore -trusted FILE FILE"),
            "X509 CRL",
            List.of(
                    "crl -noout -text -fingerprint -hash -in FILE",
                    "crl -noout -text -nameopt multiline,utf8 -CAfile FILE -in FILE",
                    "crl2pkcs7 -in FILE",
                    "asn1parse -item X509_CRL -in FILE",
                    "storeutl -noout -text FILE"),
            "CERTIFICATE REQUEST",
            List.of("req -noout -text -verify -subject -pubkey -in FILE", "x509 -req -noout -text -in FILE -key KEY"),
            "PKCS7",
            List.of(
                    "pkcs7 -noout -print_certs -text -in FILE",
                    "pkcs7 -noout -print -in FILE",
                    "asn1parse -item PKCS7 -in FILE",
                    "cms -cmsout -print -noout -inform PEM -in FILE",
                    "cms -verify -noverify -inform PEM -in FILE",
                    "smime -verify -noverify -inform PEM -in FILE"),
            "CMS",
            List.of("cms -cmsout -print -noout -inform PEM -in FILE"),
            "EC PARAMETERS",
            List.of("ecparam -noout -text -check -in FILE", "pkeyparam -noout -text -check -in FILE"),
            "DSA PARAMETERS",
            List.of("dsaparam -noout -text -in FILE", "pkeyparam -noout -text -check -in FILE"),
            "DH PARAMETERS",
            List.of("dhparam -noout -text -check -in FILE", "pkeyparam -noout -text -check -in FILE"));

    private static final List<String> OF_KEYS = List.of(
            "pkey -noout -text -check -passin pass:secret -in FILE",
            "rsa -noout -text -check -passin pass:secret -in FILE",
            "ec -noout -text -check -passin pass:secret -in FILE",
            "dsa -noout -text -passin pass:secret -in FILE",
            "pkcs8 -topk8 -nocrypt -passin pass:secret -in FILE",
            "pkey -pubin -pubcheck -text -in FILE");

    private static final List<String> OF_CONFIGURATIONS = List.of(
            "req -new -x509 -noout -text -subj /CN=a -config FILE -key KEY",
            "x509 -new -noout -text -subj /CN=a -extfile FILE -force_pubkey KEY -key KEY",
            "ca -config FILE -status 01",
            "asn1parse -genconf FILE");

    private static final List<String> WITHOUT_LABEL = List.of(
            "x509 -noout -text -in FILE",
            "crl -noout -text -in FILE",
            "req -noout -text -inform DER -in FILE",
            "pkey -noout -text -inform DER -in FILE",
            "pkey -noout -text -pubin -in FILE",
            "asn1parse -inform DER -in FILE",
            "asn1parse -inform DER -strparse 4 -dlimit 16 -in FILE",
            "asn1parse -inform DER -item X509 -in FILE",
            "asn1parse -inform DER -item PKCS12 -in FILE",
            "asn1parse -inform DER -item OCSP_RESPONSE -in FILE",
            "pkcs7 -noout -print_certs -text -inform DER -in FILE",
            "cms -cmsout -print -noout -inform DER -in FILE",
            "pkcs12 -info -nodes -passin pass: -in FILE",
            "ocsp -noverify -resp_text -respin FILE",
            "ocsp -req_text -reqin FILE",
            "ts -reply -text -in FILE",
            "ts -query -text -in FILE",
            "spkac -noout -verify -in FILE",
            "nseq -in FILE",
            "storeutl -noout -text -passin pass: FILE");

    @TempDir
    Path directory;

    @Test
    void a_damaged_file_is_answered_soon_and_in_words() throws IOException {
        ConformanceCorpus corpus = ConformanceCorpus.find().orElse(null);
        if (corpus == null) {
            abort("not run: the OpenSSL corpus is not on this machine");
        }
        Files.copy(corpus.files().resolve("keys/ec.key"), directory.resolve("key.pem"));
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
        List<String> lines = new ArrayList<>(commands(file, new PemScanner(whole).next()));
        lines.add("asn1parse -i -in FILE");
        for (String line : lines) {
            String[] words = line.replace("FILE", input.toString())
                    .replace("KEY", directory.resolve("key.pem").toString())
                    .split(" ", -1);
            String failure = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> failure(words));
            if (failure != null) {
                Path kept = Files.write(Files.createTempFile("damaged-" + file.getFileName(), ""), damaged);
                failures.add(line + " of " + file.getFileName() + " (kept as " + kept + "): " + failure);
            }
        }
    }

    private static List<String> commands(Path file, @Nullable PemBlock block) {
        if (file.toString().endsWith(".cnf")) {
            return OF_CONFIGURATIONS;
        }
        if (block == null) {
            return WITHOUT_LABEL;
        }
        List<String> commands = OF_LABEL.get(block.label());
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
        int ignored = Main.run(words, session);
        time = THREAD.getCurrentThreadCpuTime() - time;
        allocated = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
        String said = err.toString(StandardCharsets.UTF_8);
        if (said.contains("bug in Signet") || said.contains("\tat ") || said.contains("Exception")) {
            return said;
        }
        if (time > MOST_NANOSECONDS) {
            return "took " + time / 1_000_000 + " ms";
        }
        return allocated > MOST_ALLOCATED ? "allocated " + (allocated >> 20) + " MB" : null;
    }
}
