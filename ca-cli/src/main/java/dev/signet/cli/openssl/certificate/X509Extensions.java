package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.core.asn1.KnownObjects;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.ExtensionBuilder;
import dev.signet.core.config.ExtensionContext;
import dev.signet.core.config.ObjectRegistry;
import dev.signet.core.extension.Extension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The extensions of what {@code x509} makes: those that are kept, and those of a file. */
final class X509Extensions {
    private final X509Request request;
    private final X509MakerArguments arguments;
    private final X509Materials materials;
    private final Session session;

    X509Extensions(X509Request request, X509MakerArguments arguments, X509Materials materials, Session session) {
        this.request = request;
        this.arguments = arguments;
        this.materials = materials;
        this.session = session;
    }

    /** Takes out of a certificate what it is not to keep. */
    void leaveOut(CertificateDraft draft) {
        String names = request.extensions();
        if (arguments.clearExtensions && names != null) {
            say("Warning: Ignoring -ext since -clrext is given");
        }
        if (arguments.clearExtensions) {
            draft.extensions().clear();
        } else if (names != null) {
            boolean ignored = draft.extensions().removeIf(extension -> !names.contains(shortName(extension)));
        }
    }

    private static String shortName(Extension extension) {
        String name = KnownObjects.shortName(extension.oid().dotted());
        return name == null ? "UNDEF" : name;
    }

    /**
     * Returns what extensions are made from.
     *
     * @param authority the issuer; null for what signs itself
     */
    ExtensionContext context(CertificateDraft draft, @Nullable CertificateDraft authority) {
        SigningKey key = materials.key();
        ConfigFile extensionFile = materials.extensionFile();
        ConfigFile config = extensionFile == null ? ConfigFile.empty() : extensionFile;
        ExtensionContext context =
                ExtensionContext.of(config, new ObjectRegistry(), draft, authority == null ? draft : authority);
        return authority == null && key != null ? context.with(key.publicKey().encoded()) : context;
    }

    /**
     * Adds the extensions of the file; false after having said what is wrong with them.
     *
     * @param replacing whether they take the place of others of the same type
     * @param what what they are called
     */
    boolean add(ExtensionContext context, List<Extension> extensions, boolean replacing, String what) {
        ConfigFile extensionFile = materials.extensionFile();
        if (extensionFile == null) {
            return true;
        }
        String extensionSection = materials.extensionSection();
        try {
            new ExtensionBuilder(context).section(extensionFile, extensionSection, extensions, replacing);
            return true;
        } catch (ConfigValueException wrong) {
            say("Error adding " + what + " from section " + OctetText.shown(extensionSection));
            Explanation.of(session, wrong.getMessage());
            return false;
        }
    }

    private void say(String words) {
        session.err().println(words);
    }
}
