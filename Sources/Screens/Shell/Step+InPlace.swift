extension Step {
  /// The same with the page that opens in this one's place.
  var inPlace: Step { if case .push(let page) = self { .replace(page) } else { self } }
}

extension PageCommand {
  /// The same with the page that opens in this one's place.
  var inPlace: Self {
    var row = Self(name, isPrivate: isPrivate, whyNot: whyNot) { page, context in
      act(&page, &context).inPlace
    }
    (row.keys, row.isDangerous) = (keys, isDangerous)
    return row
  }
}
