package dev.signet.core.lint;

import dev.signet.core.extension.KeyUsage;
import dev.signet.core.key.KeyAlgorithm;
import java.util.Set;

/** The key usage names only what a key of this sort can do. */
final class KeyUsageFitsKeyRule implements Rule {
    @Override
    public String name() {
        return "key-usage-fits-key";
    }

    @Override
    public String clause() {
        return "RFC 5480 section 3, RFC 8410 section 5, RFC 4055 section 1.2";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (draft.keyUsage().isEmpty() || draft.keyAlgorithm().isEmpty()) {
            return;
        }
        Set<KeyUsage> impossible = impossible(draft);
        for (KeyUsage usage : draft.keyUsage().get()) {
            if (impossible.contains(usage)) {
                report.warning(usage.fieldName() + " stands in the key usage, and a key of type "
                        + draft.keyAlgorithm().get()
                        + (draft.certificate().publicKey().pssOnly() ? " for RSASSA-PSS" : "")
                        + " cannot do that");
            }
        }
    }

    private static final Set<KeyUsage> ENCIPHERING = Set.of(KeyUsage.KEY_ENCIPHERMENT, KeyUsage.DATA_ENCIPHERMENT);
    private static final Set<KeyUsage> AGREEING =
            Set.of(KeyUsage.KEY_AGREEMENT, KeyUsage.ENCIPHER_ONLY, KeyUsage.DECIPHER_ONLY);
    private static final Set<KeyUsage> ALL_BUT_SIGNING = Set.of(
            KeyUsage.KEY_ENCIPHERMENT,
            KeyUsage.DATA_ENCIPHERMENT,
            KeyUsage.KEY_AGREEMENT,
            KeyUsage.ENCIPHER_ONLY,
            KeyUsage.DECIPHER_ONLY);

    private static Set<KeyUsage> impossible(Draft draft) {
        KeyAlgorithm algorithm = draft.keyAlgorithm().orElseThrow();
        if (algorithm instanceof KeyAlgorithm.Rsa) {
            return draft.certificate().publicKey().pssOnly() ? ALL_BUT_SIGNING : AGREEING;
        }
        return algorithm instanceof KeyAlgorithm.Ec ? ENCIPHERING : ALL_BUT_SIGNING;
    }
}
