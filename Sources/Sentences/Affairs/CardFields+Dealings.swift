import Affairs
import Deliberation
import Text
import Values

extension Pledge {
  func fields(_ name: CardNaming) -> [CardField] {
    let language = name.language
    return [
      name.field("类别", "kind", kind.name(in: language)), name.field("内容", "what", what),
      name.field("方式", "given as", ways), name.field("承诺方", "by", name.called(by)),
      name.field("对象", "on", on.map { name($0) }), name.field("金额或数量", "worth", worth),
      name.field("起", "from", from), name.field("止", "until", until),
      name.field("签订日", "signed", signed), name.field("挂牌日", "plaque", plaque),
      name.field("兑现日", "kept", done), name.field("协议编号", "agreement", agreement),
      name.field("候补序号", "waiting", place.map(String.init)),
      name.field("共同认养", "shared", isJoint ? language("是", "yes") : nil),
    ].compactMap { $0 }
  }
}

extension Flow {
  func fields(_ name: CardNaming) -> [CardField] {
    let language = name.language
    return [
      name.field("日期", "on", on), name.field("收支", "way", way.name(in: language)),
      name.field("类别", "kind", kind.name(in: language)),
      name.field("品名或用途", "item", item), name.field("金额或数量", "worth", worth),
      name.field("对方单位", "party", party), name.field("凭证号", "voucher", voucher),
      name.field("接收人", "received by", receivedBy),
      name.field("用于", "for", about.map { name($0) }),
      name.field("兑现", "keeps", fulfils), name.field("超出批准的原因", "why beyond", despite),
    ].compactMap { $0 }
  }
}

extension Voice {
  func fields(_ name: CardNaming) -> [CardField] {
    let language = name.language
    return [
      name.field("日期", "on", on), name.field("关于", "about", name(about)),
      name.field("内容", "text", text), name.field("代表方", "group", group),
      name.field("人数", "heads", String(heads)), name.field("渠道", "channel", channel),
      name.field("异议", "objection", isObjection ? language("是", "yes") : nil),
      name.field(
        "处理", "answer", answer?.result.name(in: language) ?? language("待答复", "none yet")),
      name.field("理由", "reason", answer?.reason), name.field("答复日", "answered", answer?.on),
      name.field("答复人", "answered by", answer?.by),
    ].compactMap { $0 }
  }
}

extension Affairs.Task {
  func fields(_ name: CardNaming) -> [CardField] {
    [
      name.field("事项", "what", work.what), name.field("关于", "about", name(about)),
      name.field("牵头", "led by", work.lead),
      name.field("责任单位", "responsible", work.responsible), name.field("时限", "due", work.due),
    ].compactMap { $0 }
  }
}
