package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.certificate.SubjectDraft;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import java.util.ArrayList;
import java.util.List;

/** Makes general names (RFC 5280 section 4.2.1.6) and the extensions that consist of them. */
final class GeneralNameBuilder {
    private static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
    private static final int EMAIL = 1;

    private final ExtensionContext context;

    GeneralNameBuilder(ExtensionContext context) {
        this.context = context;
    }

    byte[] subjectAlternativeNames(List<ValueList.Item> items) {
        List<byte[]> names = new ArrayList<>();
        for (ValueList.Item item : items) {
            if (item.isNamed("email") && "copy".equals(item.value())) {
                takeEmailAddresses(names, false);
            } else if (item.isNamed("email") && "move".equals(item.value())) {
                takeEmailAddresses(names, true);
            } else {
                names.add(name(item));
            }
        }
        return Der.sequence(names);
    }

    byte[] issuerAlternativeNames(List<ValueList.Item> items) {
        List<byte[]> names = new ArrayList<>();
        for (ValueList.Item item : items) {
            if (item.isNamed("issuer") && "copy".equals(item.value())) {
                copyFromIssuer(names);
            } else {
                names.add(name(item));
            }
        }
        return Der.sequence(names);
    }

    private void copyFromIssuer(List<byte[]> names) {
        CertificateDraft issuer = context.issuer();
        if (context.trial()) {
            return;
        }
        if (issuer == null) {
            throw new ConfigValueException("no issuer details");
        }
        Extension extension = issuer.extension(ExtensionOids.SUBJECT_ALTERNATIVE_NAME);
        if (extension == null) {
            return;
        }
        try {
            for (DerReader reader = extension.node().reader(); reader.hasNext(); ) {
                names.add(reader.next().encoded());
            }
        } catch (DerException malformed) {
            throw new ConfigValueException("issuer decode error");
        }
    }

    /** Copies e-mail addresses from the subject, and takes them out of it if they are to be moved. */
    private void takeEmailAddresses(List<byte[]> names, boolean move) {
        SubjectDraft subject = context.subject();
        if (context.trial()) {
            return;
        }
        if (subject == null) {
            throw new ConfigValueException("no subject details");
        }
        List<byte[]> remaining = new ArrayList<>();
        for (DerReader sets = DerNode.parse(subject.subject()).reader(); sets.hasNext(); ) {
            List<byte[]> attributes = new ArrayList<>();
            for (DerReader set = sets.next().reader(); set.hasNext(); ) {
                DerNode attribute = set.next();
                DerReader reader = attribute.reader();
                boolean email = reader.next(Tag.OBJECT_IDENTIFIER, "attribute type")
                        .oid()
                        .dotted()
                        .equals(EMAIL_ADDRESS);
                if (email) {
                    names.add(Der.element(Tag.context(EMAIL), reader.next().content()));
                }
                if (!email || !move) {
                    attributes.add(attribute.encoded());
                }
            }
            if (!attributes.isEmpty()) {
                remaining.add(Der.setOf(attributes));
            }
        }
        if (move) {
            subject.subject(Der.sequence(remaining));
        }
    }

    byte[] constraints(List<ValueList.Item> items) {
        List<byte[]> permitted = new ArrayList<>();
        List<byte[]> excluded = new ArrayList<>();
        for (ValueList.Item item : items) {
            boolean permits = item.name().startsWith("permitted");
            int length = permits ? "permitted".length() : "excluded".length();
            boolean excludes = item.name().startsWith("excluded");
            if (!permits && !excludes || item.name().length() == length) {
                throw new ConfigValueException("invalid syntax: " + item.name());
            }
            ValueList.Item base = new ValueList.Item(item.name().substring(length + 1), item.value());
            (permits ? permitted : excluded).add(Der.sequence(name(base, true)));
        }
        return Der.sequence(tagged(0, permitted), tagged(1, excluded));
    }

    private static byte[] tagged(int number, List<byte[]> subtrees) {
        return subtrees.isEmpty() ? new byte[0] : Der.implicit(Tag.contextConstructed(number), Der.sequence(subtrees));
    }

    byte[] accessDescriptions(List<ValueList.Item> items) {
        List<byte[]> descriptions = new ArrayList<>();
        for (ValueList.Item item : items) {
            int semicolon = item.name().indexOf(';');
            if (semicolon < 0) {
                throw new ConfigValueException("invalid syntax: " + item.name());
            }
            byte[] location = name(new ValueList.Item(item.name().substring(semicolon + 1), item.value()));
            byte[] method = Der.oid(context.objects().require(item.name().substring(0, semicolon)));
            descriptions.add(Der.sequence(method, location));
        }
        return Der.sequence(descriptions);
    }

    /** Returns names in a SEQUENCE: those of a section if the value starts with an at sign, else those of a list. */
    byte[] names(String value) {
        List<ValueList.Item> items =
                value.startsWith("@") ? ValueList.of(context.config(), value.substring(1)) : ValueList.parse(value);
        List<byte[]> names = new ArrayList<>();
        for (ValueList.Item item : items) {
            names.add(name(item));
        }
        return Der.sequence(names);
    }

    byte[] name(ValueList.Item item) {
        return name(item, false);
    }

    private byte[] name(ValueList.Item item, boolean asConstraint) {
        String value = item.required();
        if (item.isNamed("email")) {
            return Der.element(Tag.context(EMAIL), Octets.of(value));
        } else if (item.isNamed("URI")) {
            return Der.element(Tag.context(6), Octets.of(value));
        } else if (item.isNamed("DNS")) {
            return Der.element(Tag.context(2), Octets.of(value));
        } else if (item.isNamed("RID")) {
            return Der.implicit(Tag.context(8), Der.oid(context.objects().require(value)));
        } else if (item.isNamed("IP")) {
            return Der.element(Tag.context(7), asConstraint ? AddressText.withMask(value) : AddressText.parse(value));
        } else if (item.isNamed("dirName")) {
            return Der.explicit(4, directoryName(value));
        } else if (item.isNamed("otherName")) {
            return otherName(value);
        }
        throw new ConfigValueException("unsupported option " + item.name());
    }

    private byte[] directoryName(String section) {
        return sectionName(section).encoded();
    }

    /** Returns the name that a section spells out. */
    NameBuilder sectionName(String section) {
        List<ConfigEntry> entries = context.config().section(section);
        if (entries == null) {
            throw new ConfigValueException("section not found: " + section);
        }
        NameBuilder name = new NameBuilder(context.objects(), context.strings(), false);
        name.addAll(entries);
        return name;
    }

    private byte[] otherName(String value) {
        int semicolon = value.indexOf(';');
        if (semicolon < 0) {
            throw new ConfigValueException("othername error: " + value);
        }
        byte[] content = Asn1Text.encode(value.substring(semicolon + 1), context.config(), context.objects());
        byte[] type = Der.oid(context.objects().require(value.substring(0, semicolon)));
        return Der.element(Tag.contextConstructed(0), type, Der.explicit(0, content));
    }
}
