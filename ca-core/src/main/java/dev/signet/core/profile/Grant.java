package dev.signet.core.profile;

import dev.signet.core.certificate.Validity;
import dev.signet.core.extension.Extension;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a profile grants to somebody who wants a certificate; only {@link ProfilePolicy} makes one.
 *
 * <p>Missing is what the authority adds: its name, the serial number, the key identifiers, and the places of its CRL.
 */
public final class Grant {
    private final CertificateProfile profile;
    private final PublicKeyInfo publicKey;
    private final DistinguishedName subject;
    private final List<GeneralName> names;
    private final Validity validity;
    private final boolean validityAsked;
    private final List<Extension> extensions;
    private final List<String> notices;

    Grant(
            CertificateProfile profile,
            PublicKeyInfo publicKey,
            DistinguishedName subject,
            List<GeneralName> names,
            Validity validity,
            boolean validityAsked,
            List<Extension> extensions,
            List<String> notices) {
        this.profile = profile;
        this.publicKey = publicKey;
        this.subject = subject;
        this.names = List.copyOf(names);
        this.validity = validity;
        this.validityAsked = validityAsked;
        this.extensions = List.copyOf(extensions);
        this.notices = List.copyOf(notices);
    }

    /**
     * Returns this grant within the validity of its issuer, as a certificate is worth nothing before or after. The start, and an end
     * that is the profile's usual one, are moved; for the end this says so in a notice.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code POLICY} if an end was asked for that is beyond the issuer's, or
     *     nothing is left
     */
    public Grant within(Validity issuer) {
        boolean beyond = validity.notAfter().isAfter(issuer.notAfter());
        if (beyond && validityAsked) {
            throw Problem.of(Kind.POLICY, "the certificate would be valid longer than its issuer")
                    .because("asked is until " + validity.notAfter() + ", and the issuer is valid until "
                            + issuer.notAfter())
                    .fix("ask for a shorter validity, or none for the usual one, which is cut to the issuer's")
                    .exception();
        }
        Validity within = new Validity(
                validity.notBefore().isBefore(issuer.notBefore()) ? issuer.notBefore() : validity.notBefore(),
                beyond ? issuer.notAfter() : validity.notAfter());
        if (!within.notBefore().isBefore(within.notAfter())) {
            throw Problem.of(Kind.POLICY, "the issuer is not valid at this time")
                    .because("it is valid from " + issuer.notBefore() + " to " + issuer.notAfter()
                            + ", and the certificate would be from " + validity.notBefore() + " to "
                            + validity.notAfter())
                    .fix("check the clock of this machine, or renew the issuer")
                    .exception();
        }
        List<String> more = new ArrayList<>(notices);
        if (beyond) {
            more.add("valid until " + issuer.notAfter() + " only, when its issuer expires, and not until "
                    + validity.notAfter());
        }
        return new Grant(profile, publicKey, subject, names, within, validityAsked, extensions, more);
    }

    /** Returns the profile that grants. */
    public CertificateProfile profile() {
        return profile;
    }

    /** Returns the key to be certified. */
    public PublicKeyInfo publicKey() {
        return publicKey;
    }

    /** Returns the subject; if it is empty, the alternative names are critical. */
    public DistinguishedName subject() {
        return subject;
    }

    /** Returns the subject alternative names, which stand in {@link #extensions} too. */
    public List<GeneralName> names() {
        return names;
    }

    /** Returns from when to when, in whole seconds. */
    public Validity validity() {
        return validity;
    }

    /** Returns the extensions that the profile decides on. */
    public List<Extension> extensions() {
        return extensions;
    }

    /** Returns whether the authority is to write in where its CRL, its OCSP responder and its certificate are. */
    public boolean authorityUrls() {
        return profile.extensions().authorityUrls();
    }

    /** Returns what was asked for and not granted, and why. */
    public List<String> notices() {
        return notices;
    }
}
