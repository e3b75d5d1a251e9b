extension LedgerEvent {
  /// What it is kept under: the roots of the things that it makes, changes or adds to, each once. What a
  /// retraction or a choice is about only the entry tells that it names.
  var roots: [LedgerThing] {
    switch self {
    case .happened, .preferred, .retracted: []
    case .entered(let it): [.card(it.card.id ?? CardID(""))]
    case .revised(let it): [.card(it.card.id ?? CardID(""))]
    case .ended(let it): [.card(it.card)]
    case .noted(let it): it.note.on.map(LedgerThing.init).eachOnce
    case .begun(let it): [.card(it.matter)]
    case .passed(let it): [.card(it.matter)]
    case .skipped(let it): [.card(it.matter)]
    case .sentBack(let it): it.undoing.isEmpty ? [] : [.card(it.matter)]
    case .linked(let it): it.matters.map(LedgerThing.card).eachOnce
    case .drawn(let it): [.card(it.about)]
    case .defined(let it): [.definition(it.definition.key)]
    case .sealed(let it): [.seal(session: it.session)]
    }
  }

  /// The things that it says anew what they are: two that know nothing of one another are a conflict.
  var contested: [LedgerThing] {
    switch self {
    case .happened, .noted, .linked, .drawn, .sealed, .preferred, .retracted: []
    case .entered, .revised, .ended, .begun, .passed, .skipped, .sentBack, .defined:
      touches.filter { $0.kind == .makes || $0.kind == .changes }.map(\.thing)
    }
  }

  /// The cards besides its own, and the entries, that it rests on.
  var read: [LedgerThing] {
    switch self {
    case .entered(let it): it.card.references.map(LedgerThing.card)
    case .revised(let it): it.card.references.map(LedgerThing.card)
    case .passed(let it):
      it.passage.met.flatMap(\.evidence).compactMap(\.entry).map(LedgerThing.entry)
    case .happened, .ended, .noted, .begun, .skipped, .sentBack, .linked, .drawn, .defined,
      .sealed, .preferred, .retracted:
      []
    }
  }
}

extension [LedgerThing] {
  fileprivate var eachOnce: [LedgerThing] {
    if count < 2 { return self }
    var seen: Set<LedgerThing> = []
    return filter { seen.insert($0).inserted }
  }
}
