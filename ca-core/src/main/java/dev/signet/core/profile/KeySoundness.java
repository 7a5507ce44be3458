package dev.signet.core.profile;

import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PublicKeyInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks that a public key is of a sort that the profile allows, and that nobody can find its private key. */
final class KeySoundness {
    static void check(CertificateProfile profile, PublicKeyInfo key, Objections objections) {
        List<String> defects = key.defects();
        for (String defect : defects) {
            objections.refuse("the public key is unsound: " + defect, "make a new key");
        }
        if (!defects.isEmpty()) {
            return;
        }
        Optional<KeyAlgorithm> algorithm = key.algorithm();
        if (algorithm.isEmpty() || !profile.allows(algorithm.get())) {
            objections.refuse(
                    "the key is " + key + ", and allowed are "
                            + profile.keys().stream().map(KeyRule::toString).collect(Collectors.joining(", ")),
                    "make a key of a sort that is allowed");
            return;
        }
        key.rsa()
                .flatMap(WeakRsaKeys::weakness)
                .ifPresent(
                        weakness -> objections.refuse("the private key can be found: " + weakness, "make a new key"));
    }

    private KeySoundness() {}
}
