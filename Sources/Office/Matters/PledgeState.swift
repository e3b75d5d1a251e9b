import Affairs
import Sentences
import Text
import Values

/// How far an agreement or a promise has come (报名→候补、签订→履行中→兑现、到期); worked out from its days.
package enum PledgeState: String, CaseIterable, Hashable, Sendable {
  case waiting, applied, signed, running, kept, over

  package init(of pledge: Pledge, on day: Day) {
    if pledge.place != nil {
      self = .waiting
    } else if pledge.done.map({ $0 <= day }) ?? false {
      self = .kept
    } else if pledge.until.map({ $0 < day }) ?? false {
      self = .over
    } else if pledge.from.map({ $0 <= day }) ?? false {
      self = .running
    } else {
      self = pledge.signed == nil ? .applied : .signed
    }
  }

  package func name(in language: Language) -> String {
    switch self {
    case .waiting: language("候补", "waiting")
    case .applied: language("未签", "not signed")
    case .signed: language("已签", "signed")
    case .running: language("履行中", "running")
    case .kept: language("已兑现", "kept")
    case .over: language("到期未兑现", "over, unkept")
    }
  }

  /// The same of an agreement of that kind: an adoption that is over was to run, and not to be kept.
  package func name(of kind: PledgeKind, in language: Language) -> String {
    self == .over && kind == .adopt ? language("已到期", "over") : name(in: language)
  }
}

/// Which agreements their list holds; what is left out isn't asked.
package struct PledgeFilter: Hashable, Sendable {
  package var kind: PledgeKind?
  package var state: PledgeState?

  package init() {}
}
