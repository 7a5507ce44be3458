package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes the extension of proxy certificates (RFC 3820 section 3.8). */
final class ProxyBuilder {
    private static final String INHERIT_ALL = "1.3.6.1.5.5.7.21.1";
    private static final String INDEPENDENT = "1.3.6.1.5.5.7.21.2";

    private final ExtensionContext context;
    private @Nullable String language;
    private byte @Nullable [] pathLength;
    private @Nullable ByteArrayOutputStream policy;

    ProxyBuilder(ExtensionContext context) {
        this.context = context;
    }

    byte[] information(String value) {
        for (ValueList.Item item : ValueList.parse(value)) {
            if (item.name().startsWith("@")) {
                for (ValueList.Item inSection :
                        ValueList.of(context.config(), item.name().substring(1))) {
                    take(inSection.name(), inSection.required());
                }
            } else {
                take(item.name(), item.required());
            }
        }
        if (language == null) {
            throw new ConfigValueException("no proxy cert policy language defined");
        }
        if (policy != null && (language.equals(INHERIT_ALL) || language.equals(INDEPENDENT))) {
            throw new ConfigValueException("policy when proxy language requires no policy");
        }
        byte[] text = policy == null ? new byte[0] : Der.octetString(policy.toByteArray());
        byte[] length = pathLength == null ? new byte[0] : pathLength;
        return Der.sequence(length, Der.sequence(Der.oid(context.objects().require(language)), text));
    }

    private void take(String name, String value) {
        switch (name) {
            case "language" -> {
                if (language != null) {
                    throw new ConfigValueException("policy language already defined");
                }
                language = context.objects().require(value).dotted();
            }
            case "pathlen" -> {
                if (pathLength != null) {
                    throw new ConfigValueException("policy path length already defined");
                }
                pathLength = Der.integer(Octets.number(value));
            }
            case "policy" -> addPolicy(value);
            default -> {
                // OpenSSL passes over what it does not know.
            }
        }
    }

    private void addPolicy(String value) {
        byte[] more;
        if (value.startsWith("hex:")) {
            more = Octets.hex(value.substring(4));
        } else if (value.startsWith("file:")) {
            more = context.config().file(value.substring(5));
        } else if (value.startsWith("text:")) {
            more = Octets.of(value.substring(5));
        } else {
            throw new ConfigValueException("incorrect policy syntax tag");
        }
        policy = policy == null ? new ByteArrayOutputStream() : policy;
        policy.writeBytes(more);
    }
}
