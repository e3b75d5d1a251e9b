import Office

extension ProgramCommand {
  /// An act of the office on the meeting as a whole, asked for from anywhere.
  init(_ offer: Offer<Void>) {
    self.init(
      name: offer.name, isDangerous: offer.isDangerous, isPrivate: offer.isPrivate,
      disabled: { offer.whyNot((), $0.desk) }, act: { offer.act((), $0.desk).step(in: &$0) })
  }
}
