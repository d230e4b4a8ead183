package dev.sluice.streamstopology.state;

final class OfferFormat extends StateFormat<Offer> {
    OfferFormat() {
        super("offer", 1);
    }

    @Override
    void write(Offer offer, FieldWriter out) {
        out.text(offer.section())
                .text(offer.row())
                .number(offer.number())
                .flag(offer.offered())
                .number(offer.version());
    }

    @Override
    Offer read(FieldReader in, int format) {
        return new Offer(in.text(), in.text(), Math.toIntExact(in.number()), in.flag(), in.number());
    }
}
