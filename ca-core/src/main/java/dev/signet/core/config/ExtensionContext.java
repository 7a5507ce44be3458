package dev.signet.core.config;

import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.certificate.SubjectDraft;
import org.jspecify.annotations.Nullable;

/**
 * What extensions can be about besides their own text: the configuration with the sections they refer to, the subject whose key
 * they name, the issuer.
 *
 * @param config where sections are
 * @param objects the names of object identifiers
 * @param subject the certificate or request that the extensions are for, which may change while they are made; null if unknown
 * @param issuer the certificate of the issuer, the subject's own if it is its own issuer; null if unknown
 * @param issuerKey the DER of the SubjectPublicKeyInfo of the key that will sign; null if unknown
 * @param strings the types that strings of names may have, as {@code string_mask} sets them for all of a command
 * @param trial whether only the syntax is looked at, so that the subject and issuer are not missed
 */
public record ExtensionContext(
        ConfigFile config,
        ObjectRegistry objects,
        @Nullable SubjectDraft subject,
        @Nullable CertificateDraft issuer,
        byte @Nullable [] issuerKey,
        StringMask strings,
        boolean trial) {

    /** Returns a context in which only the syntax is looked at. */
    public static ExtensionContext ofTrial(ConfigFile config, ObjectRegistry objects) {
        return new ExtensionContext(config, objects, null, null, null, StringMask.UTF8_ONLY, true);
    }

    /** Returns a context for a certificate or a list of revoked ones. */
    public static ExtensionContext of(
            ConfigFile config,
            ObjectRegistry objects,
            @Nullable SubjectDraft subject,
            @Nullable CertificateDraft issuer) {
        return new ExtensionContext(config, objects, subject, issuer, null, StringMask.UTF8_ONLY, false);
    }

    /** Returns the same with the key that will sign, for a certificate that is its own issuer. */
    public ExtensionContext with(byte[] signingKey) {
        return new ExtensionContext(config, objects, subject, issuer, signingKey, strings, trial);
    }

    /** Returns the same with other types that strings of names may have. */
    public ExtensionContext with(StringMask types) {
        return new ExtensionContext(config, objects, subject, issuer, issuerKey, types, trial);
    }
}
