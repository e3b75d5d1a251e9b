import Deliberation
import Values

extension Card {
  /// Every day that it names, past and to come.
  var days: [Day] {
    let days: [Day?] =
      switch self {
      case .matter(let it): [it.raised, it.due?.due?.day]
      case .site(let it): it.keepers.flatMap { [$0.from, $0.until] } + [it.stars?.day]
      case .party(let it): [it.mayBeNamed]
      case .pledge(let it): [it.from, it.until, it.signed, it.plaque, it.done]
      case .flow(let it): [it.on]
      case .voice(let it): [it.on, it.answer?.on]
      case .task(let it): [it.work.due]
      }
    return days.compactMap(\.self)
  }
}

extension LedgerEvent {
  /// Every day on which it says that something was or will be.
  var days: [Day] {
    switch self {
    case .happened(let it): [it.at.day]
    case .entered(let it): it.card.days
    case .revised(let it): it.card.days
    case .ended(let it): [it.day] + [it.noticed].compactMap(\.self)
    case .noted(let it): it.note.days
    case .begun(let it): [it.on]
    case .passed(let it): [it.passage.on]
    case .skipped(let it): [it.on]
    case .sentBack(let it): [it.on]
    case .linked, .drawn, .defined, .preferred, .sealed, .retracted: []
    }
  }
}

extension Note {
  fileprivate var days: [Day] {
    let days = [day, until, notice?.posted, notice?.takenDown] + demands.map(\.due)
    return days.compactMap(\.self)
  }
}
