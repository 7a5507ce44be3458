package dev.signet.core.profile;

import dev.signet.core.testing.Samples;
import dev.signet.core.testing.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Documents that were damaged or forged here and there are read or refused, and never anything else. */
class MutatedDocumentsTest {
    private static final int ROUNDS = 1000;

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void certificates_are_read_or_refused(long seed) {
        mutate(seed, ForeignDocuments.certificates(), ForeignDocuments::certificate);
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void requests_are_granted_or_refused(long seed) {
        mutate(seed, ForeignDocuments.requests(), ForeignDocuments::request);
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void crls_are_read_or_refused(long seed) {
        mutate(seed, ForeignDocuments.revocationLists(), ForeignDocuments::revocationList);
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void pem_is_read_or_refused_and_written_again_the_same(long seed) {
        mutate(seed, ForeignDocuments.pems(), ForeignDocuments::pem);
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void profiles_are_accepted_or_refused_by_name(long seed) {
        mutate(seed, ForeignDocuments.profiles(), ForeignDocuments::profile);
    }

    private static void mutate(long seed, List<byte[]> originals, Consumer<byte[]> check) {
        originals.forEach(check);
        Samples samples = new Samples(seed);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] mutant = samples.oneOf(originals).clone();
            for (int changes = 1 + samples.below(3); changes > 0 && mutant.length > 0; changes--) {
                mutant = mutated(mutant, samples);
            }
            check.accept(mutant);
        }
    }

    private static byte[] mutated(byte[] document, Samples samples) {
        int place = samples.below(document.length);
        switch (samples.below(6)) {
            case 0 -> document[place] ^= (byte) (1 << samples.below(8));
            case 1 -> document[place] = (byte) samples.below(256);
            case 2 -> document[place] += (byte) (samples.oneIn(2) ? 1 : -1);
            case 3 -> {
                return Arrays.copyOf(document, place);
            }
            case 4 -> {
                return spliced(document, place, samples.octets(1 + samples.below(4)), 0);
            }
            default -> {
                return spliced(document, place, new byte[0], Math.min(1 + samples.below(4), document.length - place));
            }
        }
        return document;
    }

    private static byte[] spliced(byte[] document, int place, byte[] inserted, int removed) {
        byte[] result = new byte[document.length + inserted.length - removed];
        System.arraycopy(document, 0, result, 0, place);
        System.arraycopy(inserted, 0, result, place, inserted.length);
        System.arraycopy(document, place + removed, result, place + inserted.length, document.length - place - removed);
        return result;
    }
}
