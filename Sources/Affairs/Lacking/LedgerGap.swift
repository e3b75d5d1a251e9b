import Deliberation
import Values

/// Something that is lacking of 件件有落实、结果有反馈: the list is empty where nothing is.
package struct LedgerGap: Hashable, Sendable {
  /// What it is about: a task, a matter, a pledge; nil for what concerns no card.
  package let target: Target?
  /// The matter or the place that it belongs to, or the card itself.
  package let about: CardID?
  /// What that is called.
  package let title: String
  package let kind: Kind
  /// The first day on which it is lacking.
  package let since: Day
  /// Who is to see to it; empty where nobody is named.
  package let whose: [String]

  /// - Parameter about: nil for the target itself.
  init(
    _ kind: Kind, of target: Target?, within about: CardID? = nil, _ title: String, since: Day,
    whose: [String] = []
  ) {
    (self.target, self.title, self.kind) = (target, title, kind)
    self.about = about ?? target?.card
    (self.since, self.whose) = (since, whose)
  }

  /// What is lacking, with the facts that its sentence needs. Days are of the calendar.
  package enum Kind: Hashable, Sendable {
    /// 已过时限n天.
    case overdue(what: String, due: Day, days: Int)
    /// 办结未反馈: done that many days ago, and nobody told who brought it forward.
    case notFedBack(what: String, to: String?, days: Int)
    /// 无责任人.
    case noOwner(what: String)
    /// 无时限.
    case noDue(what: String)
    /// 待认领: nobody leads it, and nobody took it on.
    case unclaimed
    /// n日无进展.
    case silent(what: String, days: Int)
    /// 未回访.
    case notVisited(days: Int)
    /// 未公示: the step that asks for a posting is at hand, and nothing was posted.
    case notPosted(step: String)
    /// 公示期满异议未了结, and how many of them nobody answered; nil where no posting says until when.
    case objectionOpen(count: Int, unanswered: Int, until: Day?)
    /// 尚待单位书面同意.
    case consentDue(party: String, due: Day?)
    /// 不同意见未解释.
    case notExplained(concern: String)
    /// 试行期满未评议: over that many days ago.
    case trialOver(until: Day, days: Int)
    /// 认养n日内到期: so many days are left.
    case adoptionExpires(until: Day, days: Int)
    /// 认养已到期未续签: it is over, and nobody said what becomes of it.
    case adoptionOver(until: Day)
    /// 同一期限两份认养, neither said to be joint: entered on two computers before they met.
    case adoptedTwice([CardID])
    /// 待挂牌.
    case plaqueMissing
    /// 承诺到期未兑现, and to whom it was promised where that was a dwelling that gave way; no day where it
    /// had none of its own, and the matter has gone beyond it.
    case pledgeUnkept(PledgeKind, what: String?, to: String?, until: Day?)
    /// 支出无凭证.
    case voucherMissing(item: String, Worth)
    /// 收支未公布.
    case accountsUnpublished(Quarter)
    /// 有步骤未办或材料不全: passed with a reason although something was lacking, or overtaken by a later
    /// one.
    case stepIncomplete(step: String, lacked: [String], reason: String?)
    /// 所依据的内容后来改了: a passed step rests on something that isn't any more what it was.
    case basisChanged(ChangedBasis)
    /// 两台电脑都改过.
    case conflict(Conflict)
    /// 编号重复.
    case numberTwice(String, Numbering, [String])
  }

  /// What sort of number was given twice.
  package enum Numbering: String, Hashable, Sendable, CaseIterable {
    /// 文号.
    case document
    /// 会议的第几次.
    case meeting
    /// 点位编号.
    case site
  }

  /// The name of a kind for programs, in the order in which gaps are listed.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case overdue, notFedBack, noOwner, noDue, unclaimed, silent, notVisited, notPosted
    case objectionOpen, consentDue, notExplained, trialOver, adoptionExpires, adoptionOver
    case adoptedTwice, plaqueMissing, pledgeUnkept, voucherMissing, accountsUnpublished,
      stepIncomplete
    case basisChanged, conflict, numberTwice
  }
}

extension LedgerGap.Kind {
  package var name: LedgerGap.Name {
    switch self {
    case .overdue: .overdue
    case .notFedBack: .notFedBack
    case .noOwner: .noOwner
    case .noDue: .noDue
    case .unclaimed: .unclaimed
    case .silent: .silent
    case .notVisited: .notVisited
    case .notPosted: .notPosted
    case .objectionOpen: .objectionOpen
    case .consentDue: .consentDue
    case .notExplained: .notExplained
    case .trialOver: .trialOver
    case .adoptionExpires: .adoptionExpires
    case .adoptionOver: .adoptionOver
    case .adoptedTwice: .adoptedTwice
    case .plaqueMissing: .plaqueMissing
    case .pledgeUnkept: .pledgeUnkept
    case .voucherMissing: .voucherMissing
    case .accountsUnpublished: .accountsUnpublished
    case .stepIncomplete: .stepIncomplete
    case .basisChanged: .basisChanged
    case .conflict: .conflict
    case .numberTwice: .numberTwice
    }
  }
}
