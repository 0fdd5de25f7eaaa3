"""Budgets and who is told: control plane only. Nothing here costs anything, so nobody is ever told."""

import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sluice_aws import files, tags
from sluice_aws.errors import AwsError
from sluice_aws.paging import page
from sluice_aws.wire import Call, Operation

Json = dict[str, Any]
_FOREVER = 3_706_473_600.0  # 2087-06-15, where AWS ends a budget that has no end
# What a budget counts where nothing else is said: everything but refunds' and amortised views.
_COSTS = {
    "IncludeCredit": True,
    "IncludeDiscount": True,
    "IncludeOtherSubscription": True,
    "IncludeRecurring": True,
    "IncludeRefund": True,
    "IncludeSubscription": True,
    "IncludeSupport": True,
    "IncludeTax": True,
    "IncludeUpfront": True,
    "UseAmortized": False,
    "UseBlended": False,
}


class Budgets:
    def __init__(self, folder: Path) -> None:
        self._budgets = files.Document(folder / "budgets.json")
        self._lock = threading.Lock()

    def operations(self) -> dict[str, Operation]:
        return {
            "CreateBudget": self._create,
            "CreateNotification": self._create_notification,
            "DeleteBudget": self._delete,
            "DeleteNotification": self._delete_notification,
            "DescribeBudget": self._describe,
            "DescribeBudgets": self._list,
            "DescribeNotificationsForBudget": self._notifications,
            "DescribeSubscribersForNotification": self._subscribers,
            "ListTagsForResource": self._list_tags,
            "TagResource": self._tag,
            "UntagResource": self._untag,
            "UpdateBudget": self._update,
        }

    def _create(self, call: Call) -> None:
        given = call.parameters
        name = given["Budget"]["BudgetName"]
        with self._lock:
            if name in self._budgets.value:
                raise AwsError(
                    "DuplicateRecordException", f"Error creating budget: {name} - the budget already exists."
                )
            self._budgets.value[name] = {
                "budget": _described(given["Budget"]),
                "notifications": list(given.get("NotificationsWithSubscribers") or []),
                "tags": tags.of_list(given.get("ResourceTags")),
            }
            self._budgets.save()

    def _update(self, call: Call) -> None:
        given = call.parameters["NewBudget"]
        with self._lock:
            self._existing(given["BudgetName"])["budget"] = _described(given)
            self._budgets.save()

    def _delete(self, call: Call) -> None:
        with self._lock:
            self._existing(call.parameters["BudgetName"])
            del self._budgets.value[call.parameters["BudgetName"]]
            self._budgets.save()

    def _describe(self, call: Call) -> Json:
        return {"Budget": self._existing(call.parameters["BudgetName"])["budget"]}

    def _list(self, call: Call) -> Json:
        shown, token = page(call, [held["budget"] for _, held in sorted(self._budgets.value.items())])
        return {"Budgets": shown, "NextToken": token}

    def _create_notification(self, call: Call) -> None:
        given = call.parameters
        with self._lock:
            held = self._existing(given["BudgetName"])
            if _find(held, given["Notification"]) is not None:
                raise AwsError("DuplicateRecordException", "The notification already exists.")
            made = {"Notification": given["Notification"], "Subscribers": given["Subscribers"]}
            held["notifications"].append(made)
            self._budgets.save()

    def _delete_notification(self, call: Call) -> None:
        with self._lock:
            held = self._existing(call.parameters["BudgetName"])
            held["notifications"].remove(self._notification(call))
            self._budgets.save()

    def _notifications(self, call: Call) -> Json:
        held = self._existing(call.parameters["BudgetName"])
        shown, token = page(call, [one["Notification"] for one in held["notifications"]])
        return {"Notifications": shown, "NextToken": token}

    def _subscribers(self, call: Call) -> Json:
        shown, token = page(call, self._notification(call)["Subscribers"])
        return {"Subscribers": shown, "NextToken": token}

    def _notification(self, call: Call) -> Json:
        found = _find(self._existing(call.parameters["BudgetName"]), call.parameters["Notification"])
        if found is None:
            raise AwsError("NotFoundException", "The notification does not exist.")
        return found

    def _list_tags(self, call: Call) -> Json:
        return {"ResourceTags": tags.to_list(self._tagged(call))}

    def _tag(self, call: Call) -> None:
        with self._lock:
            self._tagged(call).update(tags.of_list(call.parameters["ResourceTags"]))
            self._budgets.save()

    def _untag(self, call: Call) -> None:
        with self._lock:
            tags.remove(self._tagged(call), call.parameters["ResourceTagKeys"])
            self._budgets.save()

    def _tagged(self, call: Call) -> tags.Tags:
        return self._existing(call.parameters["ResourceARN"].partition(":budget/")[2])["tags"]

    def _existing(self, name: str) -> Json:
        if name not in self._budgets.value:
            raise AwsError("NotFoundException", f"Unable to get budget: {name} - the budget doesn't exist.")
        return self._budgets.value[name]


def _described(given: Mapping[str, Any]) -> Json:
    now = time.time()
    period = {"Start": now - now % 86_400, "End": _FOREVER, **(given.get("TimePeriod") or {})}
    costs = {**_COSTS, **{name: value for name, value in (given.get("CostTypes") or {}).items() if value is not None}}
    nothing = {"ActualSpend": {"Amount": "0", "Unit": (given.get("BudgetLimit") or {}).get("Unit", "USD")}}
    return {
        **{name: value for name, value in given.items() if value is not None},
        "CostTypes": costs,
        "TimePeriod": {name: _seconds(value) for name, value in period.items()},
        "CalculatedSpend": nothing,
        "LastUpdatedTime": now,
    }


def _seconds(moment: Any) -> float:
    return moment.timestamp() if hasattr(moment, "timestamp") else float(moment)


def _find(held: Json, wanted: Mapping[str, Any]) -> Json | None:
    return next((one for one in held["notifications"] if _identity(one["Notification"]) == _identity(wanted)), None)


def _identity(notification: Mapping[str, Any]) -> tuple[str, str, float, str]:
    return (
        notification["NotificationType"],
        notification["ComparisonOperator"],
        float(notification["Threshold"]),
        notification.get("ThresholdType") or "PERCENTAGE",
    )
