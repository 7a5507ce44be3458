package dev.signet.bench.verification;

import dev.signet.bench.command.Series;
import dev.signet.core.key.SigningProviders;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * How many chains of three certificates, with a host name and the CRLs of both CAs, are verified in a second of processor time:
 * Signet, libcrypto, the JDK's PKIX and Bouncy Castle's, in turn; certificates and CRLs are read from their DER each time,
 * except the root. The chains of one run are all different; they are under one root, as those of one company are, or under many,
 * which leaves nothing for what an implementation remembers of a key.
 */
public final class VerificationRate {
    private static final double SECONDS = 2;
    private static final int BATCH = 16;
    private static final int CHAINS = 800;

    /** Far more than the issuers' keys that Signet keeps tables for. */
    private static final int ROOTS = 200;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path directory;
    private final PrintStream out;

    /**
     * Prepares the runs.
     *
     * @param directory an empty directory to work in
     */
    public VerificationRate(Path directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    /** Measures with keys of two sorts. */
    public void run(int rounds) throws IOException, InterruptedException {
        try {
            measure("p256", SampleChain.make("p256", CHAINS), rounds);
            measure("p256 under many roots", SampleChain.makeUnderSeveral("p256", ROOTS, CHAINS), rounds);
            measure("rsa2048", SampleChain.make("rsa2048", CHAINS), rounds);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a peer does not trust the sample chain", refused);
        }
    }

    private void measure(String kind, List<SampleChain> samples, int rounds)
            throws IOException, InterruptedException, GeneralSecurityException {
        List<Contender> contenders = contenders(samples);
        Optional<LibcryptoRate> libcrypto =
                LibcryptoRate.prepare(samples.get(0), directory.resolve(kind.replace(' ', '-')));
        if (libcrypto.isEmpty()) {
            out.println("no gcc, or no headers of OpenSSL: libcrypto is left out");
        }
        for (Contender contender : contenders) {
            double unused = rate(contender, samples, 2 * SECONDS);
        }
        double[] peer = new double[rounds];
        double[][] rates = new double[contenders.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            peer[round] = libcrypto.isPresent() ? libcrypto.get().perProcessorSecond(SECONDS) : Double.NaN;
            for (int i = 0; i < contenders.size(); i++) {
                rates[i][round] = rate(contenders.get(i), samples, SECONDS);
            }
        }
        print(kind, contenders, peer, rates);
    }

    private List<Contender> contenders(List<SampleChain> samples) throws GeneralSecurityException {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new SignetContender("Signet", samples, SigningProviders.standard()));
        SigningProviders preferred = SigningProviders.preferNative();
        if (preferred.nativeRefusal().isEmpty()) {
            contenders.add(new SignetContender("Signet with ACCP", samples, preferred));
        } else {
            out.println("without ACCP: " + preferred.nativeRefusal().get());
        }
        contenders.add(new JavaContender("JDK", samples, Security.getProvider("SUN")));
        contenders.add(new JavaContender("Bouncy Castle", samples, new BouncyCastleProvider()));
        return contenders;
    }

    private static double rate(Contender contender, List<SampleChain> samples, double seconds) {
        long start = THREADS.getCurrentThreadCpuTime();
        long end = start + (long) (seconds * 1e9);
        int done = 0;
        long now = start;
        while (now < end) {
            for (int i = 0; i < BATCH; i++) {
                once(contender, samples.get(done++ % samples.size()));
            }
            now = THREADS.getCurrentThreadCpuTime();
        }
        return done / ((now - start) / 1e9);
    }

    private static void once(Contender contender, SampleChain sample) {
        try {
            contender.verify(sample);
        } catch (Exception refused) {
            throw new IllegalStateException(contender.name() + " does not trust the sample chain", refused);
        }
    }

    private void print(String kind, List<Contender> contenders, double[] peer, double[][] rates) {
        out.printf(
                "%s, reading of the DER included: libcrypto %.0f per second of a core%n",
                kind, new Series(peer).median());
        for (int i = 0; i < rates.length; i++) {
            double[] ratios = new double[peer.length];
            for (int round = 0; round < ratios.length; round++) {
                ratios[round] = rates[i][round] / peer[round];
            }
            out.printf(
                    "  %-17s %7.0f, %.2f of libcrypto (%.2f to %.2f)%n",
                    contenders.get(i).name(),
                    new Series(rates[i]).median(),
                    new Series(ratios).median(),
                    new Series(ratios).least(),
                    new Series(ratios).most());
        }
    }
}
