import Affairs
import Text

extension LedgerGap.Name {
  /// What lists and filters call the kind of gap.
  package func name(in language: Language) -> String {
    switch self {
    case .overdue: language("已过时限", "late")
    case .notFedBack: language("办结未反馈", "nobody told")
    case .noOwner: language("无责任人", "nobody answers")
    case .noDue: language("无时限", "no day")
    case .unclaimed: language("待认领", "not taken on")
    case .silent: language("久无进展", "no progress")
    case .notVisited: language("未回访", "nobody asked")
    case .notPosted: language("未公示", "not posted")
    case .objectionOpen: language("异议未答复", "objections open")
    case .consentDue: language("待书面同意", "consent awaited")
    case .notExplained: language("未解释说明", "not explained")
    case .trialOver: language("期满未评议", "trial over")
    case .adoptionExpires: language("认养将到期", "adoption ends")
    case .adoptionOver: language("认养已到期", "adoption over")
    case .adoptedTwice: language("重复认养", "adopted twice")
    case .plaqueMissing: language("待挂牌", "no plaque")
    case .pledgeUnkept: language("承诺未兑现", "pledge unkept")
    case .voucherMissing: language("无凭证", "no voucher")
    case .accountsUnpublished: language("收支未公布", "accounts unpublished")
    case .stepIncomplete: language("步骤不全", "step incomplete")
    case .basisChanged: language("所依据的改了", "basis changed")
    case .conflict: language("两台电脑都改过", "changed twice")
    case .numberTwice: language("编号重复", "number twice")
    }
  }
}
